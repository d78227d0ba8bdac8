/** How the login loads where modules are imported. In the one-file builds lazy/import-token-login-beside.ts stands in for this file. */
export function importTokenLogin(): Promise<typeof import("./token-login.js")> {
  return import("./token-login.js");
}
