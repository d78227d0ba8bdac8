import { ChatClient, type Row } from "chizzy-chat/client";
import { startTcpProxy, type TcpProxy } from "../helpers/tcp-proxy.js";
import { createSocketClass, type Wire } from "./lossy-socket.js";
import type { Seeded } from "./seeded.js";
import { CHANNEL, type World } from "./world.js";

/** Viewers' time runs this much faster, so that waits of seconds take a part of one. */
export const SPEED = 8;

/** A client, the link between it and the server, and a machine that may sleep. */
export class ModelViewer {
  readonly name: string;
  readonly proxy: TcpProxy;
  readonly wire: Wire = { toLose: 0, lost: 0, holeRequests: 0 };
  /** What `send` took: text by ref. */
  readonly sent = new Map<string, string>();
  /** What the viewer was shown as sent: the event's id by its text. */
  readonly acknowledged = new Map<string, string>();
  /** The lists in which a message was shown that somebody has asked to delete. */
  readonly suspects: (readonly Row[])[] = [];
  /** How long the machine has slept. Its clock never goes back: that is what the client's own clock sees to. */
  sleptMs = 0;
  readonly #world: World;
  readonly #seeded: Seeded;
  readonly #started = performance.now();
  #client: ChatClient;

  static async create(name: string, world: World, seeded: Seeded): Promise<ModelViewer> {
    return new ModelViewer(name, await startTcpProxy(() => world.port), world, seeded);
  }

  private constructor(name: string, proxy: TcpProxy, world: World, seeded: Seeded) {
    this.name = name;
    this.proxy = proxy;
    this.#world = world;
    this.#seeded = seeded;
    this.#client = this.#startClient();
  }

  get client(): ChatClient {
    return this.#client;
  }

  /** Loads the page anew: a client that knows nothing takes the place of this one. */
  reload(): void {
    this.#client.stop();
    this.#client = this.#startClient();
  }

  /** Reads up to the first message that can be had. */
  async readUp(): Promise<void> {
    const client = this.#client;
    while (await client.loadOlder());
  }

  send(text: string): void {
    const { ref } = this.client.send(text);
    if (ref !== undefined) this.sent.set(ref, text);
  }

  /** Whether there is nothing left to do: the newest event is shown and nothing waits. */
  hasSettled(lastId: string | undefined): boolean {
    const { status, rows, isJoined, login } = this.client;
    if (status.state !== "live" || !isJoined || login === "pending") return false;
    if (rows.some((row) => row.kind === "message" && row.state === "pending")) return false;
    const last = rows.findLast((row) => row.kind === "message" && row.state === "sent");
    return lastId === undefined || (last?.kind === "message" && last.message.id === lastId);
  }

  async end(): Promise<void> {
    this.client.stop();
    await this.proxy.stop();
  }

  #startClient(): ChatClient {
    const client = new ChatClient({
      server: this.proxy.url,
      channel: CHANNEL,
      nickname: this.name,
      maxMessages: 10_000,
      environment: {
        now: () => Date.now() + (performance.now() - this.#started) * (SPEED - 1) + this.sleptMs,
        random: this.#seeded.random,
        setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms / SPEED, 0x7fffffff)),
        WebSocket: createSocketClass(this.wire),
        isOnline: () => true,
        isHidden: () => false,
        events: undefined,
      },
    });
    client.on("rows", (rows) => this.#remember(rows));
    client.start();
    return client;
  }

  #isToBeDeleted(id = ""): boolean {
    return this.#world.deleteTargets.has(id);
  }

  #remember(rows: readonly Row[]): void {
    if (
      rows.some(
        (row) => row.kind === "message" && row.message.text !== "" && this.#isToBeDeleted(row.message.id),
      )
    )
      this.suspects.push(rows);
    for (const row of rows) {
      if (row.kind === "message" && row.own && row.state === "sent" && row.message.id !== undefined)
        this.acknowledged.set(row.message.text, row.message.id);
    }
  }
}
