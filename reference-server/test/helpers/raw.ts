import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Frames and requests byte by byte, for what no WebSocket library would send. */
export interface FrameOptions {
  fin?: boolean;
  rsv?: number;
  mask?: boolean;
  /** What the length field says, if not the truth. */
  claim?: bigint;
}

export function rawFrame(opcode: number, payload: string | Buffer, options: FrameOptions = {}): Buffer {
  const { fin = true, rsv = 0, mask = true, claim } = options;
  const data = Buffer.from(payload as string);
  const length = claim ?? BigInt(data.length);
  const head: number[] = [(fin ? 0x80 : 0) | (rsv << 4) | opcode];
  const maskBit = mask ? 0x80 : 0;
  let extended = Buffer.alloc(0);
  if (length < 126n) head.push(maskBit | Number(length));
  else if (length < 65_536n) {
    head.push(maskBit | 126);
    extended = Buffer.alloc(2);
    extended.writeUInt16BE(Number(length));
  } else {
    head.push(maskBit | 127);
    extended = Buffer.alloc(8);
    extended.writeBigUInt64BE(length);
  }
  // A mask of zeros leaves the payload readable.
  return Buffer.concat([Buffer.from(head), extended, mask ? Buffer.alloc(4) : Buffer.alloc(0), data]);
}

export const HANDSHAKE_HEADERS: Record<string, string> = {
  Host: "localhost",
  Upgrade: "websocket",
  Connection: "Upgrade",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
  "Sec-WebSocket-Protocol": "chizzy.v1",
};

export function handshake(target = "/?channel=test", headers = HANDSHAKE_HEADERS, method = "GET"): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** A socket after its handshake, with the server's frames not read. */
export async function openWebSocket(port: number, target?: string): Promise<Socket> {
  const socket = await openSocket(port);
  socket.write(handshake(target));
  let received = "";
  while (!received.includes("\r\n\r\n")) received += String((await once(socket, "data"))[0]);
  if (!received.startsWith("HTTP/1.1 101")) throw new Error(`no handshake: ${received.slice(0, 200)}`);
  return socket;
}

/** Sends bytes and waits until the server has ended the connection, or `waitMs` have passed. Returns what it said. */
export async function talk(socket: Socket, bytes: string | Buffer, waitMs: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const ended = Promise.race([once(socket, "close"), once(socket, "end")]);
  socket.write(bytes);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    ended.catch(() => {}),
    new Promise((resolve) => (timer = setTimeout(resolve, waitMs))),
  ]);
  clearTimeout(timer);
  socket.destroy();
  return Buffer.concat(chunks);
}
