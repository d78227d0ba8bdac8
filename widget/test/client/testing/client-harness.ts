import { afterEach } from "node:test";
import type { Hello, LogEvent } from "chizzy-chat-protocol";
import {
  ChatClient,
  type ChatClientOptions,
  type ChatError,
  type ChatMessage,
  type ChatStatus,
  type Environment,
} from "../../../src/client/index.js";
import { describeRow, hello, snapshot } from "./client-frames.js";
import { FakeClock } from "./fake-clock.js";
import { FakeNetwork, type FakeSocket } from "./fake-socket.js";

/** A world in which nothing happens by itself. */
export class FakeWorld implements Environment {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly events = new EventTarget();
  readonly WebSocket = this.network.WebSocket;
  readonly setTimeout = this.clock.setTimeout;
  readonly clearTimeout = this.clock.clearTimeout;
  /** What `random()` gives. */
  chance = 0.5;
  online = true;
  hidden = false;

  now = (): number => this.clock.now;
  random = (): number => this.chance;
  isOnline = (): boolean => this.online;
  isHidden = (): boolean => this.hidden;

  fire(type: string): void {
    this.events.dispatchEvent(new Event(type));
  }
}

/** A client in a fake world, and everything that it says. */
export class ClientHarness {
  readonly world = new FakeWorld();
  readonly client: ChatClient;
  readonly statuses: ChatStatus[] = [];
  readonly messages: ChatMessage[] = [];
  readonly errors: ChatError[] = [];
  /** How often `rows` came. */
  changes = 0;

  constructor(options: Partial<ChatClientOptions> = {}) {
    this.client = new ChatClient({
      server: "ws://chat.example",
      channel: "lobby",
      environment: this.world,
      ...options,
    });
    this.world.clock.install();
    harnesses.add(this);
    this.client.on("status", (status) => this.statuses.push(status));
    this.client.on("message", (message) => this.messages.push(message));
    this.client.on("error", (error) => this.errors.push(error));
    this.client.on("rows", () => {
      this.changes += 1;
    });
  }

  get socket(): FakeSocket {
    return this.world.network.latest;
  }

  get sockets(): FakeSocket[] {
    return this.world.network.sockets;
  }

  get state(): string {
    const { state, reason } = this.client.status;
    return reason === undefined ? state : `${state} ${reason}`;
  }

  /** The rows in short: `text`, `text …` while pending, `text !` when failed, `-- mark n`. */
  get list(): string[] {
    return this.client.rows.map(describeRow);
  }

  tick(ms = 0): Promise<void> {
    return this.world.clock.tick(ms);
  }

  /** Starts, and opens the first socket. */
  async open(): Promise<FakeSocket> {
    this.client.start();
    await this.tick();
    this.socket.open();
    return this.socket;
  }

  /** Starts, and joins a channel with these events. */
  async join(events: LogEvent[] = [], overrides: Partial<Hello> = {}): Promise<FakeSocket> {
    const socket = await this.open();
    socket.say(hello({ seq: events.at(-1)?.seq ?? 0, ...overrides }), snapshot(events));
    return socket;
  }

  /** Loses the connection, and opens the next one. */
  async reconnect(): Promise<FakeSocket> {
    this.socket.end(1006);
    return this.openNext();
  }

  /** Waits for the next attempt, at most a minute, and lets it succeed. */
  async openNext(): Promise<FakeSocket> {
    await this.nextAttempt();
    this.socket.open();
    return this.socket;
  }

  /** Waits for the next attempt, at most a minute. Returns how long that took, ms. */
  async nextAttempt(): Promise<number> {
    const { now } = this.world.clock;
    const count = this.sockets.length;
    while (this.sockets.length === count) {
      if (this.world.clock.now - now > 60_000)
        throw new Error(`no attempt in a minute; the client is ${this.state}`);
      await this.tick(1);
    }
    return this.world.clock.now - now;
  }

  end(): void {
    this.client.stop();
    this.world.clock.uninstall();
  }
}

const harnesses = new Set<ClientHarness>();

// At the root of the importing test file.
afterEach(() => {
  for (const harness of harnesses) harness.end();
  harnesses.clear();
});
