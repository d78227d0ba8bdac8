import { randomBytes } from "node:crypto";
import { decodeServerFrame, type Hello, type IncomingFrame, type RequestError } from "chizzy-chat-protocol";
import type { WebSocket } from "ws";
import { sleep } from "./pacer.js";
import { Failure, NotTested, show } from "./verdict.js";

/** A frame as it came: its JSON, with every field, and what the protocol makes of it. */
export interface Received {
  json: Record<string, unknown>;
  frame: IncomingFrame | { type: "not-understood" };
}

/** What a request asks, without its `ref`. */
export type Request = { type: string; ref?: string } & Record<string, unknown>;

/** An answer to a request: the frame with its `ref`. */
export type Answer = Extract<IncomingFrame, { type: "ack" | "error" | "history" }>;

/** Where a message stands in the log. */
export interface Stored {
  id: string;
  seq: number;
  timestamp: number;
}

/** Longest time that a refused publisher waits before it sends again. */
const LONGEST_RETRY_MS = 30_000;
const FRAMES_SHOWN = 3;

/**
 * One connection that remembers all that it received. Every wait has a deadline, and fails with what came instead. A frame of
 * a known type that does not fit its shape fails whatever waits: the rest would only follow from it.
 */
export class Viewer {
  readonly socket: WebSocket;
  readonly received: Received[] = [];
  readonly #timeoutMs: number;
  readonly #onFault: (fault: string) => void;
  #closed: { code: number; reason: string } | undefined;
  /** What is wrong with a frame of this connection. */
  #fault: string | undefined;
  readonly #waiting = new Set<() => void>();

  /** `onFault` is told of each frame that does not fit its shape; without it, as for a v0 client, shapes are not looked at. */
  constructor(socket: WebSocket, timeoutMs: number, onFault?: (fault: string) => void) {
    this.socket = socket;
    this.#timeoutMs = timeoutMs;
    this.#onFault = onFault ?? (() => {});
    socket.on("message", (data, isBinary) => {
      this.#take(data.toString(), isBinary, onFault !== undefined);
      this.#wake();
    });
    // `close` follows, and says what there is to say.
    socket.on("error", () => {});
    socket.on("close", (code, reason) => {
      this.#closed = { code, reason: reason.toString() };
      this.#wake();
    });
  }

  /** The first frame of this type. Joining waits for `hello` and `history`, so that a check may ask for them. */
  first<T extends IncomingFrame["type"]>(type: T): Extract<IncomingFrame, { type: T }> {
    const found = this.frames(type)[0];
    if (found === undefined) throw new Failure(`\`${type}\``, this.describe());
    return found;
  }

  /** The newest `hello`: who this viewer is now. */
  get hello(): Hello {
    return this.frames("hello").at(-1) ?? this.first("hello");
  }

  frames<T extends IncomingFrame["type"]>(type: T): Extract<IncomingFrame, { type: T }>[] {
    return this.received.flatMap(({ frame }) =>
      frame.type === type ? [frame as Extract<IncomingFrame, { type: T }>] : [],
    );
  }

  /** Every event that came, as its JSON: in `history`, in `batch` or by itself. Pages that were asked for are left out. */
  get events(): Record<string, unknown>[] {
    return this.received.flatMap(({ json, frame }) => {
      const isList = frame.type === "batch" || (frame.type === "history" && frame.mode !== "page");
      if (isList) return json.data as Record<string, unknown>[];
      return frame.type === "message" || frame.type === "moderation" || frame.type === "unknown"
        ? [json]
        : [];
    });
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => Number(seq));
  }

  send(frame: Request | string | Buffer): void {
    const isRaw = typeof frame === "string" || Buffer.isBuffer(frame);
    this.socket.send(isRaw ? frame : JSON.stringify(frame));
  }

  /** Waits until `find` finds something; `what` is what the rule asks for. Fails at the deadline, and when the socket closes. */
  waitFor<T>(what: string, find: () => T | undefined, timeoutMs = this.#timeoutMs): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        const found = find();
        if (found !== undefined) end(() => resolve(found));
        else if (this.#fault !== undefined)
          fail("a frame that fits its shape (C1; protocol/schema/chizzy.v1.json)", this.#fault);
        else if (this.#closed !== undefined) fail(what, this.describe());
      };
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(attempt);
        settle();
      };
      const fail = (expected: string, came: string): void => end(() => reject(new Failure(expected, came)));
      const timer = setTimeout(
        () => fail(what, `nothing like it within ${timeoutMs / 1000} s; ${this.describe()}`),
        timeoutMs,
      );
      this.#waiting.add(attempt);
      attempt();
    });
  }

  /** Waits for the first frame of a type, or for the next one after so many frames in all. */
  waitForType<T extends IncomingFrame["type"]>(
    type: T,
    after = 0,
    timeoutMs = this.#timeoutMs,
  ): Promise<Extract<IncomingFrame, { type: T }>> {
    const isIt = (frame: { type: string }): frame is Extract<IncomingFrame, { type: T }> =>
      frame.type === type;
    const find = () => this.received.slice(after).find(({ frame }) => isIt(frame))?.frame;
    return this.waitFor(`\`${type}\``, find, timeoutMs) as Promise<Extract<IncomingFrame, { type: T }>>;
  }

  /** Waits until the event with this `seq` came, or a later one. Returns all events. */
  waitForSeq(seq: number): Promise<Record<string, unknown>[]> {
    return this.waitFor(`the event with seq ${seq}`, () =>
      this.seqs.some((came) => came >= seq) ? this.events : undefined,
    );
  }

  waitForClose(what: string, timeoutMs = this.#timeoutMs): Promise<{ code: number; reason: string }> {
    return this.waitFor(what, () => this.#closed, timeoutMs);
  }

  /** Sends a request and waits for the answer with its `ref`. */
  async request(request: Request): Promise<Answer> {
    const ref = request.ref ?? createRef();
    const before = this.received.length;
    this.send({ ...request, ref });
    return this.waitFor(
      `an answer to the \`${request.type}\` with its \`ref\` ${ref}`,
      () => this.received.slice(before).find(({ json }) => json.ref === ref)?.frame as Answer | undefined,
    );
  }

  /** Makes a request, and makes it again after the time that the server asks for when that was too fast. */
  async insist(request: Request): Promise<Answer> {
    const ref = request.ref ?? createRef();
    for (;;) {
      const answer = await this.request({ ...request, ref });
      if (answer.type !== "error" || answer.retry === undefined) return answer;
      const { code, retry } = answer;
      if (retry > LONGEST_RETRY_MS)
        throw new NotTested(
          `the server asks to wait ${retry / 1000} s before a \`${request.type}\` (${code})`,
        );
      await sleep(retry);
    }
  }

  /** Publishes, no faster than the server allows. Fails when the answer is not `ack`. */
  async publish(text: string, extra: Record<string, unknown> = {}): Promise<Stored> {
    const answer = await this.insist({ type: "message", text, ...extra });
    if (answer.type !== "ack") throw new Failure(`\`ack\` to the message ${show({ text })}`, show(answer));
    const { id, seq, timestamp } = answer;
    if (id === undefined || seq === undefined || timestamp === undefined)
      throw new Failure("`ack` of a message with `id`, `seq` and `timestamp`", show(answer));
    return { id, seq, timestamp };
  }

  /** Sends a token or a session, and waits for what the server says to it. */
  async authenticate(secret: { token: string } | { session: string }): Promise<Hello | RequestError> {
    const before = this.received.length;
    this.send({ type: "auth", ...secret });
    return this.waitFor("`hello` or `error` to `auth`", () => {
      const answer = this.received
        .slice(before)
        .map(({ frame }) => frame)
        .find(({ type }) => type === "hello" || type === "error");
      return answer as Hello | RequestError | undefined;
    });
  }

  /** Sends `ping` and waits for its `pong`: what the server does first is done then. Returns the server's clock. */
  async roundTrip(): Promise<number> {
    const t = Math.random();
    this.send({ type: "ping", t });
    const pong = await this.waitFor("`pong` with the `t` of the `ping`", () =>
      this.frames("pong").find((frame) => frame.t === t),
    );
    return pong.now;
  }

  /** What came, for a person who looks for the fault: the close, or the last frames. */
  describe(): string {
    const last = this.received.slice(-FRAMES_SHOWN).map(({ json }) => show(json));
    const frames = last.length === 0 ? "no frame" : `the last frames: ${last.join(" ")}`;
    if (this.#closed === undefined) return frames;
    return `close ${this.#closed.code} ${JSON.stringify(this.#closed.reason)} after ${frames}`;
  }

  leave(): void {
    this.socket.terminate();
  }

  #take(text: string, isBinary: boolean, hasShapes: boolean): void {
    const decoded = decodeServerFrame(text);
    this.received.push({
      json: parseObject(text),
      frame: decoded.ok ? decoded.frame : { type: "not-understood" },
    });
    if (!hasShapes) return;
    let fault: string | undefined;
    if (isBinary) fault = `a binary frame: ${show(text)}`;
    else if (!decoded.ok && decoded.error.code !== "unsupported")
      fault = `${decoded.error.message}, in ${show(text)}`;
    else if (decoded.ok && decoded.frame.type.startsWith("v0-")) fault = `a v0 frame: ${show(text)}`;
    if (fault === undefined) return;
    this.#fault ??= fault;
    this.#onFault(fault);
  }

  #wake(): void {
    for (const attempt of [...this.#waiting]) attempt();
  }
}

export function createRef(): string {
  return randomBytes(9).toString("base64url");
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
