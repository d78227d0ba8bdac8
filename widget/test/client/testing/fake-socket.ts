/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly url: string;
  readonly protocols: string[];
  binaryType = "blob";
  bufferedAmount = 0;
  extensions = "";
  protocol = "";
  readyState = FakeSocket.CONNECTING;
  /** What the client sent, decoded. */
  readonly sent: Record<string, unknown>[] = [];
  /** How the client closed it. */
  closed: { code?: number | undefined } | undefined;

  constructor(url: string | URL, protocols: string | string[] = []) {
    super();
    this.url = String(url);
    this.protocols = [protocols].flat();
  }

  get query(): Record<string, string> {
    return Object.fromEntries(new URL(this.url).searchParams);
  }

  /** The server accepts. */
  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.protocol = this.protocols[0] ?? "";
    this.dispatchEvent(new Event("open"));
  }

  /** The connection cannot be opened, or breaks. */
  fail(): void {
    this.readyState = FakeSocket.CLOSED;
    this.dispatchEvent(new Event("error"));
    this.dispatchEvent(closeEvent(1006));
  }

  /** The server closes. */
  end(code = 1006, reason = ""): void {
    this.readyState = FakeSocket.CLOSED;
    this.dispatchEvent(closeEvent(code, reason));
  }

  /** The server sends: an object as JSON. */
  say(...frames: (object | string)[]): void {
    for (const frame of frames) {
      const data = typeof frame === "string" ? frame : JSON.stringify(frame);
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  /** As on a dead link: no `close` event follows. As in a browser, the second call does nothing. */
  close(code?: number): void {
    if (this.readyState >= FakeSocket.CLOSING) return;
    this.readyState = FakeSocket.CLOSING;
    this.closed = { code };
  }

  /** The frames that the client sent, of one type. */
  sentOf(type: string | undefined): Record<string, unknown>[] {
    return this.sent.filter((frame) => frame.type === type);
  }
}

/** Every socket that was made through `WebSocket`, in order. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  /** Thrown by the constructor, as a browser does for an address that a policy forbids. */
  refusal: Error | undefined;

  readonly WebSocket = ((network: FakeNetwork) =>
    class extends FakeSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        if (network.refusal !== undefined) throw network.refusal;
        super(url, protocols);
        network.sockets.push(this);
      }
    })(this) as unknown as typeof WebSocket;

  get latest(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error("no socket was made yet");
    return socket;
  }
}

/** Node 20 has no CloseEvent. */
function closeEvent(code: number, reason = ""): Event {
  return Object.assign(new Event("close"), { code, reason, wasClean: false });
}
