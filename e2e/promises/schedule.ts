import { findBroken } from "./oracle.js";
import { createSeeded, type Seeded } from "./seeded.js";
import { ModelViewer } from "./viewer.js";
import { World } from "./world.js";

const WRITERS = 2;
const READERS = 3;
const LEAST_STEPS = 10;
const MORE_STEPS = 20;
/** Between two steps, real ms at most. */
const PAUSE_MS = 60;
/** How long viewers may take in the end until all of them show the same, real ms. */
const SETTLE_MS = 20_000;

/** What happened: one line a step, and the sentences of the oracle. */
export interface Outcome {
  readonly seed: number;
  readonly steps: readonly string[];
  readonly broken: readonly string[];
}

type Step = (schedule: Schedule) => string | Promise<string>;

/** Steps with their weights: writing is the most frequent. */
const STEPS: readonly (readonly [weight: number, step: Step])[] = [
  [8, (schedule) => schedule.write(1)],
  [4, (schedule) => schedule.write(2 + schedule.seeded.below(12))],
  [3, (schedule) => schedule.cutOne()],
  [2, (schedule) => schedule.halfOpen()],
  [2, (schedule) => schedule.loseFrames()],
  [2, (schedule) => schedule.changeLogin()],
  [1, (schedule) => schedule.stepClocks()],
  [1, (schedule) => schedule.leaveAndReturn()],
  [3, (schedule) => schedule.delete()],
  [2, (schedule) => schedule.reload()],
  [2, (schedule) => schedule.readUp()],
  [2, (schedule) => schedule.crash()],
  [1, (schedule) => schedule.restart()],
  [1, (schedule) => schedule.backUp()],
  [1, (schedule) => schedule.rollBack()],
];

/** Runs the schedule of one seed against a real server over real sockets. Never rejects: what throws is in `broken`. */
export async function runSchedule(seed: number): Promise<Outcome> {
  const schedule = new Schedule(seed);
  try {
    return { seed, steps: schedule.steps, broken: await schedule.run() };
  } catch (error) {
    return {
      seed,
      steps: schedule.steps,
      broken: [error instanceof Error ? String(error.stack) : String(error)],
    };
  } finally {
    await schedule.end();
  }
}

class Schedule {
  readonly seeded: Seeded;
  readonly steps: string[] = [];
  readonly #world = new World();
  readonly #viewers: ModelViewer[] = [];
  #texts = 0;

  constructor(seed: number) {
    this.seeded = createSeeded(seed);
  }

  async run(): Promise<string[]> {
    await this.#world.start();
    for (let index = 0; index < WRITERS + READERS; index += 1) {
      const name = index < WRITERS ? `writer${index + 1}` : `reader${index - WRITERS + 1}`;
      this.#viewers.push(await ModelViewer.create(name, this.#world, this.seeded));
    }
    const count = LEAST_STEPS + this.seeded.below(MORE_STEPS);
    for (let step = 0; step < count; step += 1) {
      this.steps.push(await this.#draw()(this));
      await pause(this.seeded.below(PAUSE_MS));
    }
    return this.#settle();
  }

  async end(): Promise<void> {
    await Promise.all(this.#viewers.map((viewer) => viewer.end()));
    await this.#world.end();
  }

  write(count: number): string {
    const writer = this.seeded.pick(this.#writers);
    for (let index = 0; index < count; index += 1) {
      this.#texts += 1;
      writer.send(`text ${this.#texts} of ${writer.name}`);
    }
    return `${writer.name} writes ${count}`;
  }

  cutOne(): string {
    const viewer = this.seeded.pick(this.#viewers);
    viewer.proxy.cut();
    viewer.proxy.restore();
    return `${viewer.name}'s link is cut`;
  }

  async halfOpen(): Promise<string> {
    const viewer = this.seeded.pick(this.#viewers);
    const isStalled = this.seeded.random() < 0.5;
    if (isStalled) viewer.proxy.stall();
    else viewer.proxy.halfOpen();
    await pause(this.seeded.below(PAUSE_MS * 2));
    const writes = this.write(1);
    await pause(this.seeded.below(PAUSE_MS * 2));
    viewer.proxy.restore();
    return `${viewer.name}'s link ${isStalled ? "stalls" : "is half-open"} for a while; ${writes}`;
  }

  loseFrames(): string {
    const viewer = this.seeded.pick(this.#viewers);
    viewer.wire.toLose += 1 + this.seeded.below(2);
    return `${viewer.name} will lose ${viewer.wire.toLose} frames`;
  }

  changeLogin(): string {
    const { client, name } = this.seeded.pick(this.#writers);
    const login = this.seeded.pick(["", `${name}-a`, `${name}-b`]);
    client.getToken = login === "" ? undefined : () => login;
    return `${name} is ${login || "a guest"} now`;
  }

  stepClocks(): string {
    this.#world.clockStepMs = this.seeded.pick([-3_600_000, -60_000, 60_000, 3_600_000]);
    const viewer = this.seeded.pick(this.#viewers);
    const sleepMs = this.seeded.pick([1_000, 60_000, 3_600_000]);
    viewer.sleptMs += sleepMs;
    return `the server's clock is ${this.#world.clockStepMs} ms off, ${viewer.name}'s machine sleeps ${sleepMs} ms`;
  }

  async leaveAndReturn(): Promise<string> {
    const { client, name } = this.seeded.pick(this.#viewers);
    client.stop();
    await pause(this.seeded.below(PAUSE_MS));
    client.start();
    return `${name} leaves and returns`;
  }

  delete(): string {
    const { client, name } = this.seeded.pick(this.#viewers);
    const messages = client.rows.flatMap((row) =>
      row.kind === "message" && row.message.deleted !== true && row.message.id !== undefined
        ? [row.message]
        : [],
    );
    if (messages.length === 0) return "there is nothing to delete";
    const { id = "", text } = this.seeded.pick(messages);
    this.#world.delete(id);
    return `${JSON.stringify(text)}, as ${name} is shown it, is deleted`;
  }

  reload(): string {
    const viewer = this.seeded.pick(this.#readers);
    viewer.reload();
    return `${viewer.name} loads the page anew`;
  }

  readUp(): string {
    const viewer = this.seeded.pick(this.#viewers);
    void viewer.readUp();
    return `${viewer.name} reads up`;
  }

  async crash(): Promise<string> {
    const isBusy = this.seeded.random() < 0.7;
    if (isBusy) {
      this.write(1 + this.seeded.below(6));
      await pause(this.seeded.below(30));
    }
    this.#killServer();
    await this.#world.start();
    return `the server is killed${isBusy ? " while somebody writes" : ""}`;
  }

  async restart(): Promise<string> {
    await this.#world.stop();
    await this.#world.start();
    return "the server restarts";
  }

  backUp(): string {
    this.#world.backUp();
    return "a backup is made";
  }

  async rollBack(): Promise<string> {
    this.#killServer();
    await this.#world.rollBack();
    await this.#world.start();
    return "the server is killed, and goes on with the backup";
  }

  #killServer(): void {
    this.#world.crash(() => {
      for (const { proxy } of this.#viewers) proxy.cut();
    });
    for (const { proxy } of this.#viewers) proxy.restore();
  }

  /** Everything works again; one more message, and all show it. Then the log and the lists are compared. */
  async #settle(): Promise<string[]> {
    for (const { proxy, wire } of this.#viewers) {
      wire.toLose = 0;
      proxy.restore();
    }
    const deadline = performance.now() + SETTLE_MS;
    const until = async (isDone: () => boolean): Promise<boolean> => {
      while (!isDone() && performance.now() < deadline) await pause(10);
      return isDone();
    };
    const [writer] = this.#viewers;
    const last = "the last text";
    let lastId: string | undefined;
    let haveSettled = await until(() => this.#viewers.every((viewer) => viewer.hasSettled(undefined)));
    writer?.send(last);
    haveSettled &&= await until(() => {
      lastId = writer?.acknowledged.get(last);
      return lastId !== undefined && this.#viewers.every((viewer) => viewer.hasSettled(lastId));
    });
    await Promise.all(this.#viewers.map((viewer) => viewer.readUp()));
    await this.#world.stop();
    const broken = findBroken(this.#world, await this.#world.read(), this.#viewers);
    if (!haveSettled) {
      for (const viewer of this.#viewers) {
        if (viewer.hasSettled(lastId)) continue;
        const { status, rows, login } = viewer.client;
        broken.push(
          `promise 2: ${viewer.name} does not show the newest message: ${JSON.stringify({ status, login, last: rows.at(-1) })}`,
        );
      }
    }
    return broken;
  }

  #draw(): Step {
    let left = this.seeded.below(STEPS.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, step] of STEPS) {
      left -= weight;
      if (left < 0) return step;
    }
    throw new RangeError("there is no step");
  }

  get #writers(): ModelViewer[] {
    return this.#viewers.slice(0, WRITERS);
  }

  get #readers(): ModelViewer[] {
    return this.#viewers.slice(WRITERS);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
