/** What is not needed to read and write, by name. Each is one file of the one-file builds: `chizzy-chat.<name>.js`. */
const LAZY = {
  demo: () => import("../demo/demo.js"),
  emoji: () => import("../emoji/picker.js"),
  en: () => import("../i18n/en.js"),
  ja: () => import("../i18n/ja.js"),
  login: () => import("../client/session/token-login.js"),
  features: () => import("./features.js"),
};

export type LazyName = keyof typeof LAZY;
export type LazyModule<Name extends LazyName> = Awaited<ReturnType<(typeof LAZY)[Name]>>;

/** Imports it, as bundlers understand it. In the one-file builds import-lazy-beside.ts stands in for this file. */
export function importLazy(name: LazyName): Promise<unknown> {
  return LAZY[name]();
}
