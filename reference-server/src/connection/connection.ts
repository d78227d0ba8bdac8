import type { Socket } from "node:net";
import { CLOSE, type CloseCode, type ErrorCode, type Join } from "chizzy-chat-protocol";
import type WebSocket from "ws";
import type { ServerLimits } from "../base/limits.js";
import type { LoopWatch } from "../base/loop-watch.js";
import type { Metrics } from "../base/metrics.js";
import { readInSlices } from "../base/read-in-slices.js";
import { TokenBucket } from "../base/token-bucket.js";
import type { Channel, Member } from "../channel/channel.js";
import type { ConnectionLog, LoggedConnection } from "./connection-log.js";
import type { ProtocolHandler } from "./protocol-handler.js";

/** Reasons of close frames are at most 123 bytes (RFC 6455, section 5.5). */
const REASON_BYTES = 123;

/** Less than one large page of history: a viewer with that much to read asks again later. */
const BEHIND_BYTES = 32_768;
/** A close frame, and what a peer had sent before it got ours. */
const BYTES_AFTER_CLOSE = 65_536;

/** What a connection needs of its server. */
export interface ConnectionContext {
  readonly limits: Readonly<ServerLimits>;
  readonly metrics: Metrics;
  readonly loop: LoopWatch;
  readonly connectionLog: ConnectionLog;
  /** ms since some moment, on a clock that nobody sets and that never steps back: for waits and rates. */
  elapsed(): number;
}

/**
 * One socket: counts what comes in, bounds what waits to go out, and notices when the other end is gone. It knows bytes and
 * codes; what the frames mean is its dialect's business. Nothing that a peer does makes it throw.
 */
export class Connection implements Member {
  readonly channel: Channel;
  readonly isV0: boolean;
  /** The viewer's IP address, as far as the server knows it; several viewers may share it. */
  readonly address: string;
  /** How many pages of history all of that address may ask for. */
  readonly addressPageBucket: TokenBucket;
  readonly #context: ConnectionContext;
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  readonly #frames: TokenBucket;
  #handler: ProtocolHandler | undefined;
  #badFrames = 0;
  /** Whether anything came since the last ping. */
  #isAlive = true;
  #isClosing = false;
  /** The code that this end closed with: the other end may not answer it. */
  #closeCode: CloseCode | undefined;
  /** Why this end closed, or cut the link. */
  #closeReason: string | undefined;

  constructor(
    context: ConnectionContext,
    webSocket: WebSocket,
    socket: Socket,
    viewer: { channel: Channel; isV0: boolean; address: string; addressPageBucket: TokenBucket },
  ) {
    const { framesPerSecond } = context.limits;
    this.channel = viewer.channel;
    this.isV0 = viewer.isV0;
    this.address = viewer.address;
    this.addressPageBucket = viewer.addressPageBucket;
    this.#context = context;
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#frames = new TokenBucket(framesPerSecond, 1_000 / framesPerSecond, context.elapsed());
    readInSlices(socket, () => !this.#isClosing);
    webSocket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    webSocket.on("ping", () => this.#count());
    webSocket.on("pong", () => this.#count());
    // ws closes by itself after an error (1002, 1007, 1009 for a frame that breaks the rules); without a listener it would throw.
    webSocket.on("error", () => {
      context.metrics.socketErrors.inc();
      endReading(socket);
    });
    webSocket.on("close", (code) => {
      this.#disconnect();
      context.metrics.countClose(this.#closeCode ?? code);
      context.connectionLog.close(this.#logged, this.#closeCode ?? code, this.#closeReason);
    });
  }

  start(dialect: ProtocolHandler, resume: Join["resume"]): void {
    this.#handler = dialect;
    this.channel.expect(this);
    dialect.greet(resume);
  }

  /** Joins the channel. What its `history` is made of must be sent in the same turn: nothing can come between it and live. */
  enter(): void {
    if (this.#isClosing) return;
    this.channel.join(this);
    this.#context.connectionLog.join(this.#logged, this.isV0 ? "v0" : "v1");
  }

  /** Whether the other end has so much to read that answers which can wait should not be sent. */
  get isBehind(): boolean {
    return this.#socket.writableLength > BEHIND_BYTES;
  }

  /** Writes prepared frames. One call is one write, however many frames there are: that is the cost of a delivery. */
  send(frames: Buffer): void {
    if (this.#isClosing) return;
    if (this.#socket.writableLength > this.#context.limits.queueBytes) {
      this.#context.metrics.slowReaders.inc();
      this.terminate("the send queue was full");
      return;
    }
    this.#socket.write(frames);
  }

  /** Closes with a code that says why. What comes in after that is not looked at, and soon not read. */
  close(code: CloseCode, reason: string): void {
    if (this.#isClosing) return;
    this.#disconnect();
    this.#closeCode = code;
    this.#closeReason = reason;
    closeWithReason(this.#webSocket, this.#socket, code, reason);
  }

  /** Cuts the link. A close frame would stick behind the queue; a reset frees the kernel's queue, too. */
  terminate(reason: string): void {
    this.#closeReason ??= reason;
    this.#disconnect();
    try {
      this.#socket.resetAndDestroy();
    } catch {
      // Only plain TCP can be reset; TLS, of a server that `UpgradeHandler` serves, cannot.
      this.#socket.destroy();
    }
  }

  /** To be called once per `pingMs`. Cuts the link when nothing came since the last call. */
  beat(): void {
    if (this.#isClosing) return;
    if (!this.#isAlive) {
      this.#context.metrics.halfOpen.inc();
      this.terminate("nothing came since the last ping");
      return;
    }
    this.#isAlive = false;
    const frame = this.#handler?.heartbeat?.();
    this.#socket.cork();
    this.#webSocket.ping();
    if (frame !== undefined) this.send(frame);
    this.#socket.uncork();
  }

  sayBye(code: CloseCode, reason: string): void {
    this.#handler?.sayBye?.(code, reason);
  }

  /** A request gets an error for an answer; one of a v0 client gets none. */
  countRefusal(code: ErrorCode): void {
    this.#context.metrics.countError(code);
    this.#context.connectionLog.refuseRequest(this.#logged, code);
  }

  /** Remembers that a frame was none; too many end the connection. */
  countBadFrame(): void {
    this.countRefusal("bad_frame");
    this.#badFrames += 1;
    if (this.#badFrames >= this.#context.limits.badFrames)
      this.close(CLOSE.badRequest, "too many bad frames");
  }

  get #logged(): LoggedConnection {
    return { address: this.address, channel: this.channel.name };
  }

  #disconnect(): void {
    this.#isClosing = true;
    this.channel.leave(this);
    this.#handler?.handleDisconnect?.();
  }

  /** Counts a frame of any kind: what control frames cost is the same. False once there were too many. */
  #count(): boolean {
    if (this.#isClosing) return false;
    this.#isAlive = true;
    const { limits, elapsed, loop } = this.#context;
    if (this.#frames.take(elapsed(), loop.waitedMs) === 0) return true;
    this.close(CLOSE.tooMuch, `more than ${limits.framesPerSecond} frames per second`);
    return false;
  }

  #receive(data: WebSocket.RawData, isBinary: boolean): void {
    if (!this.#count()) return;
    if (isBinary) this.close(CLOSE.unsupportedData, "a frame must be text, not binary");
    else this.#handler?.receive(data.toString());
  }
}

/** Closes with a reason cut to what fits into a close frame. Of what still comes next to nothing is read, and nothing understood. */
export function closeWithReason(webSocket: WebSocket, socket: Socket, code: CloseCode, reason: string): void {
  let text = reason;
  while (Buffer.byteLength(text) > REASON_BYTES) text = text.slice(0, -1);
  webSocket.close(code, text);
  endReading(socket);
}

/** Reads only the end: an honest peer answers with some bytes. ws cuts the link when its time for closing is over. */
function endReading(socket: Socket): void {
  let left = BYTES_AFTER_CLOSE;
  socket.removeAllListeners("data");
  socket.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) socket.pause();
  });
  // So that the peer need not wait: its answer to the close frame is not looked at.
  socket.end();
}
