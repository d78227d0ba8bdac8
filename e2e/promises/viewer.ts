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
  readonly client: ChatClient;
  readonly proxy: TcpProxy;
  readonly wire: Wire = { toLose: 0, lost: 0, holeRequests: 0 };
  /** What `send` took: text by ref. */
  readonly sent = new Map<string, string>();
  /** What the viewer was shown as sent: the event's id by its text. */
  readonly acknowledged = new Map<string, string>();
  /** How long the machine has slept. Its clock never goes back: that is what the client's own clock sees to. */
  sleptMs = 0;

  static async create(name: string, world: World, seeded: Seeded): Promise<ModelViewer> {
    return new ModelViewer(name, await startTcpProxy(() => world.port), seeded);
  }

  private constructor(name: string, proxy: TcpProxy, seeded: Seeded) {
    const started = performance.now();
    this.name = name;
    this.proxy = proxy;
    this.client = new ChatClient({
      server: proxy.url,
      channel: CHANNEL,
      nickname: name,
      maxMessages: 10_000,
      environment: {
        now: () => Date.now() + (performance.now() - started) * (SPEED - 1) + this.sleptMs,
        random: seeded.random,
        setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms / SPEED, 0x7fffffff)),
        WebSocket: createSocketClass(this.wire),
        isOnline: () => true,
        isHidden: () => false,
        events: undefined,
      },
    });
    this.client.on("rows", (rows) => this.#remember(rows));
    this.client.start();
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

  #remember(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.kind === "message" && row.own && row.state === "sent" && row.message.id !== undefined)
        this.acknowledged.set(row.message.text, row.message.id);
    }
  }
}
