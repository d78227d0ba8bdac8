import { randomBytes } from "node:crypto";
import WebSocket, { type ClientOptions } from "ws";

/** Whatever a server sent, parsed. Tests look at fields; the shapes are checked by the conformance test. */
// biome-ignore lint/suspicious/noExplicitAny: a test asks for any field, and a wrong one fails its assertion
export type Frame = Record<string, any>;

export interface ConnectOptions extends ClientOptions {
  /** The query, with or without a channel. */
  query?: Record<string, string>;
  path?: string;
  /** Default `chizzy.v1`; nothing for a v0 client. */
  protocols?: string[];
}

const TIMEOUT_MS = 5_000;

/** A client that remembers all frames. Waiting has a deadline; its error shows what came instead. */
export class TestClient {
  readonly socket: WebSocket;
  /** All frames, in the order in which they came. */
  readonly frames: Frame[] = [];
  readonly texts: string[] = [];
  #next = 0;
  #closed: { code: number; reason: string } | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(
    url: string,
    { query = {}, path = "/", protocols = ["chizzy.v1"], ...options }: ConnectOptions = {},
  ) {
    const search = new URLSearchParams(query).toString();
    this.socket = new WebSocket(`${url}${path}${search && `?${search}`}`, protocols, options);
    this.socket.on("message", (data) => {
      this.texts.push(data.toString());
      this.frames.push(JSON.parse(data.toString()) as Frame);
      this.#wake();
    });
    this.socket.on("error", () => {});
    this.socket.on("close", (code, reason) => {
      this.#closed = { code, reason: reason.toString() };
      this.#wake();
    });
    this.socket.on("open", () => this.#wake());
  }

  get epoch(): string {
    return this.frames.find(({ type }) => type === "hello")?.epoch as string;
  }

  /** How the connection ended; undefined while it is open. */
  get closed(): { code: number; reason: string } | undefined {
    return this.#closed;
  }

  /** Every event received, live, in batches or in history. */
  get events(): Frame[] {
    return this.frames.flatMap((frame) => {
      if (frame.type === "history" || frame.type === "batch") return frame.data as Frame[];
      return frame.type === "message" || frame.type === undefined ? [frame] : [];
    });
  }

  send(frame: Frame | string | Buffer): void {
    this.socket.send(typeof frame === "string" || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** The next frame that fits, of those that no call has returned or passed over. */
  async waitForFrame(fits: (frame: Frame) => boolean | undefined): Promise<Frame> {
    return this.waitFor(() => {
      while (this.#next < this.frames.length) {
        const frame = this.frames[this.#next++]!;
        if (fits(frame)) return frame;
      }
      return undefined;
    });
  }

  waitForType(type: string): Promise<Frame> {
    return this.waitForFrame((frame) => frame.type === type);
  }

  waitForEvents(count: number): Promise<Frame[]> {
    return this.waitFor(() => (this.events.length >= count ? this.events : undefined));
  }

  waitForOpen(): Promise<true> {
    return this.waitFor(() => this.socket.readyState === WebSocket.OPEN || undefined);
  }

  waitForClose(): Promise<{ code: number; reason: string }> {
    return this.waitFor(() => this.#closed);
  }

  /** Sends a request and waits for the answer with its ref. */
  async request(frame: Frame): Promise<Frame> {
    const ref = (frame.ref as string | undefined) ?? createRef();
    this.send({ ...frame, ref });
    return this.waitFor(() => this.frames.findLast((answer) => answer.ref === ref));
  }

  publish(text: string, extra: Frame = {}): Promise<Frame> {
    return this.request({ type: "message", text, ...extra });
  }

  /** Waits until `find` returns something. Fails when the socket ends first, unless that is what `find` waits for. */
  waitFor<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        const found = find();
        if (found === undefined) {
          if (this.#closed !== undefined)
            end(() => reject(this.#explain("closed before what was waited for came")));
          return;
        }
        end(() => resolve(found));
      };
      const timer = setTimeout(
        () => end(() => reject(this.#explain("what was waited for did not come"))),
        TIMEOUT_MS,
      );
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(attempt);
        settle();
      };
      this.#waiting.add(attempt);
      attempt();
    });
  }

  close(): void {
    this.socket.terminate();
  }

  #wake(): void {
    for (const attempt of [...this.#waiting]) attempt();
  }

  #explain(what: string): Error {
    const last = this.texts.slice(-5).map((text) => text.slice(0, 300));
    return new Error(`${what}; close: ${JSON.stringify(this.#closed)}, last frames: ${last.join("\n")}`);
  }
}

/** Joins and waits for hello and history. */
export async function join(url: string, options: ConnectOptions = {}): Promise<TestClient> {
  const client = new TestClient(url, { ...options, query: { channel: "test", ...options.query } });
  await client.waitForType("history");
  return client;
}

/** A client of the prototype: no subprotocol, no query. */
export async function joinAsV0(url: string, options: ConnectOptions = {}): Promise<TestClient> {
  const client = new TestClient(url, { protocols: [], ...options });
  await client.waitForOpen();
  return client;
}

export function createRef(): string {
  return randomBytes(9).toString("base64url");
}

/** The query of a client that has seen everything up to now. */
export function positionOf(client: TestClient): Record<string, string> {
  const event = client.events.at(-1);
  if (event === undefined) return { epoch: client.epoch, since: "0" };
  return { epoch: client.epoch, since: String(event.seq), last: event.id as string };
}
