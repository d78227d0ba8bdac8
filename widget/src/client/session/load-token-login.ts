import { importTokenLogin } from "./import-token-login.js";

type Module = Awaited<ReturnType<typeof importTokenLogin>>;

/** The login, which most viewers have no use for: a file of its own. Undefined until it has loaded. */
export let tokenLogin: Module | undefined;

/** Loads it, once for all clients. Rejects where that cannot be; a later call tries again. */
export async function loadTokenLogin(): Promise<void> {
  tokenLogin ??= await importTokenLogin();
}
