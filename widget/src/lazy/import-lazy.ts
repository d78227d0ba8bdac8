/** What is not needed to read and write, by name. Each is one file of the one-file builds: `chizzy-chat.<name>.js`. */
const LATE = {
  demo: () => import("../demo/demo.js"),
  emoji: () => import("../emoji/picker.js"),
  en: () => import("../i18n/en.js"),
  ja: () => import("../i18n/ja.js"),
  tools: () => import("./features.js"),
};

export type LateName = keyof typeof LATE;
export type LateModule<Name extends LateName> = Awaited<ReturnType<(typeof LATE)[Name]>>;

/** Imports it, as bundlers understand it. In the one-file builds import-lazy-beside.ts stands in for this file. */
export function importLate(name: LateName): Promise<unknown> {
  return LATE[name]();
}
