import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Lets a web server of the test's own listen on a port that is free. Returns the site's address. */
export async function listen(web: Server): Promise<string> {
  await new Promise<void>((resolve) => web.listen(0, resolve));
  return `http://localhost:${(web.address() as AddressInfo).port}`;
}
