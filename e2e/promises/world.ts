import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogEvent } from "chizzy-chat-protocol";
import { type ChatServer, createChatServer, createEngine, type Engine } from "chizzy-chat-server";

/** Where the server's clock is, away from the viewers', so that a time that is not the server's is seen. */
export const SERVER_AHEAD_MS = 30 * 86_400_000;
export const CHANNEL = "promises";

const LIMITS = {
  connectsPerAddress: 1_000_000,
  connectionsPerAddress: 1_000_000,
  publishBurst: 100_000,
  sameTextMs: 0,
  framesPerSecond: 100_000,
  historyPerSecond: 1_000,
  // Few, so that who comes later has pages to read, and who was away for long has a gap.
  snapshot: 20,
  resume: 40,
  page: 30,
  pingMs: 1_000,
  drainMs: 200,
  // Loaded anew for whoever comes after a moment of nobody.
  channelIdleMs: 10,
} as const;

/**
 * The server of a schedule, on a SQLite file, with all that can happen to it. A crash leaves what `kill -9` leaves: the bytes that the
 * operating system has been given, copied between two turns of the event loop.
 */
export class World {
  /** Logs that a rollback has cut, as they were then. */
  readonly abandoned: LogEvent[][] = [];
  /** The ids of the messages that somebody has asked to delete. */
  readonly deleteTargets = new Set<string>();
  /** How far an operator has set the server's clock. */
  clockStepMs = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), "chizzy-promises-"));
  readonly #ending: Promise<unknown>[] = [];
  #files = 0;
  #path = this.#nextPath();
  #backup: string | undefined;
  #server: ChatServer | undefined;
  #engine: Engine | undefined;
  #deletes = 0;
  #port = 0;

  /** Where the running server listens; 0 while there is none. */
  get port(): number {
    return this.#port;
  }

  now = (): number => Date.now() + SERVER_AHEAD_MS + this.clockStepMs;

  async start(): Promise<void> {
    this.#engine = createEngine(`sqlite:${this.#path}`, { now: this.now });
    const server = createChatServer({
      engine: this.#engine,
      limits: LIMITS,
      now: this.now,
      authenticate: ({ token }) => (token === undefined ? undefined : { uid: token, nickname: token }),
    });
    this.#server = server;
    this.#port = (await server.listen(0, "127.0.0.1")).port;
  }

  /** Drains, as SIGTERM does. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#port = 0;
    await server?.close();
  }

  /** `kill -9`. `cutLinks` must end every connection at once, so that nothing of the dead server gets through. */
  crash(cutLinks: () => void): void {
    cutLinks();
    const dead = this.#path;
    this.#path = this.#nextPath();
    copyDatabase(dead, this.#path);
    this.#ending.push(this.stop());
  }

  /**
   * Deletes a message. No frame can do that yet, so the act is put into the log behind the server's back. It may be lost in a crash, as a
   * message may that nobody has acknowledged.
   */
  delete(target: string): void {
    this.deleteTargets.add(target);
    this.#deletes += 1;
    const act = { type: "moderation", action: "delete", target } as const;
    const stored = this.#engine?.append(CHANNEL, act, `delete-${this.#deletes}`);
    this.#ending.push(Promise.resolve(stored).catch(() => {}));
  }

  /** Keeps a copy of the log as it is now. */
  backUp(): void {
    this.#backup = this.#nextPath();
    copyDatabase(this.#path, this.#backup);
  }

  /** To be called between a crash and the start: the operator puts the last backup in place. */
  async rollBack(): Promise<void> {
    if (this.#backup === undefined) return;
    this.abandoned.push(await this.read());
    this.#path = this.#nextPath();
    copyDatabase(this.#backup, this.#path);
  }

  /** The log as it is on the disk. The server must be down. */
  async read(): Promise<LogEvent[]> {
    const copy = this.#nextPath();
    copyDatabase(this.#path, copy);
    const engine = createEngine(`sqlite:${copy}`);
    await engine.open();
    const events = await engine.after(CHANNEL, 0, 1_000_000);
    await engine.close();
    return events;
  }

  async end(): Promise<void> {
    await this.stop();
    await Promise.all(this.#ending);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #nextPath(): string {
    this.#files += 1;
    return join(this.#folder, `log-${this.#files}.db`);
  }
}

function copyDatabase(from: string, to: string): void {
  for (const ending of ["", "-wal"]) if (existsSync(from + ending)) copyFileSync(from + ending, to + ending);
}
