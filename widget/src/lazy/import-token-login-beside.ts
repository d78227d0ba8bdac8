import { importLazy } from "./import-lazy.js";

/** What client/session/import-token-login.ts is in the one-file builds. */
export const importTokenLogin = (): Promise<unknown> => importLazy("login");
