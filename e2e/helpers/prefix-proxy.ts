import { createServer, request, type Server } from "node:http";
import { connect } from "node:net";
import { listen } from "./listen.js";

export interface PrefixProxy {
  /** With the prefix and a final slash. */
  url: string;
  /** What was asked for outside of the prefix. */
  strays: string[];
  close(): void;
}

/**
 * A web server that hands a part of its paths on, without the prefix, as nginx does with `location /chat/ { proxy_pass http://…/; }`:
 * the prefix without its slash is answered with a redirect, also to a WebSocket, which cannot follow it. `pages` are its own.
 */
export async function startPrefixProxy(
  prefix: string,
  target: string,
  pages: Readonly<Record<string, string>>,
): Promise<PrefixProxy> {
  const { hostname, port } = new URL(target);
  const strays: string[] = [];
  const web: Server = createServer((incoming, response) => {
    const path = incoming.url ?? "";
    const page = pages[path];
    if (page !== undefined)
      return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    if (path === prefix.slice(0, -1)) return void response.writeHead(301, { location: prefix }).end();
    if (!path.startsWith(prefix)) {
      strays.push(path);
      return void response.writeHead(404).end();
    }
    const options = { hostname, port, method: incoming.method, headers: incoming.headers };
    const passed = request({ ...options, path: path.slice(prefix.length - 1) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(passed);
  });
  web.on("upgrade", (incoming, socket, head) => {
    const path = incoming.url ?? "";
    if (!path.startsWith(prefix)) {
      strays.push(path);
      return void socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
    }
    const onward = connect(Number(port), hostname, () => {
      const headers = incoming.rawHeaders.map((text, index) => text + (index % 2 === 0 ? ": " : "\r\n"));
      onward.write(`GET ${path.slice(prefix.length - 1)} HTTP/1.1\r\n${headers.join("")}\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  const site = await listen(web);
  return {
    url: `${site}${prefix}`,
    strays,
    close: () => {
      web.close();
      web.closeAllConnections();
    },
  };
}
