import type { TestContext } from "node:test";
import {
  type ChatServer,
  type ChatServerOptions,
  createChatServer,
  createEngine,
  type Engine,
} from "chizzy-chat-server";

export interface RunningServer {
  server: ChatServer;
  engine: Engine;
  port: number;
  /** `ws://localhost:<port>`. */
  url: string;
  httpUrl: string;
  metric(name: string): Promise<number>;
}

/** Limits that stay out of the way of a test that is about something else. */
export const WIDE_LIMITS = {
  connectsPerAddress: 1_000_000,
  connectionsPerAddress: 1_000_000,
  httpSocketsPerAddress: 1_000_000,
  httpRequestsPerAddress: 1_000_000,
  publishBurst: 100_000,
  sameTextMs: 0,
  framesPerSecond: 100_000,
  historyPerSecond: 1_000,
} as const;

/** Starts a server on a free port; it is closed after the test. `limits` are added to `WIDE_LIMITS`; `now` is the engine's clock, too. */
export async function startServer(
  t: Pick<TestContext, "after">,
  options: ChatServerOptions = {},
): Promise<RunningServer> {
  const { now } = options;
  const engine = options.engine ?? createEngine("memory", { ...(now && { now }) });
  const server = createChatServer({
    ...options,
    engine,
    limits: { ...WIDE_LIMITS, drainMs: 500, ...options.limits },
  });
  const { port } = await server.listen(0, "127.0.0.1");
  t.after(() => server.close());
  const metric = async (name: string): Promise<number> => {
    const found = await server.metrics.getSingleMetric(name)?.get();
    return (found?.values ?? []).reduce((sum, { value }) => sum + value, 0);
  };
  return { server, engine, port, url: `ws://127.0.0.1:${port}`, httpUrl: `http://127.0.0.1:${port}`, metric };
}

let drafts = 0;

/** Appends messages straight to an engine: for filling a log faster than a client may. */
export async function fill(engine: Engine, channel: string, count: number, text = "message"): Promise<void> {
  const published: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    drafts += 1;
    published.push(
      engine.append(
        channel,
        { type: "message", uid: "gFill", nickname: "filler", text: `${text} ${drafts}` },
        `fill-${drafts}`,
      ),
    );
  }
  await Promise.all(published);
}

/** A logger that keeps its lines, from this level on. */
export function createTestLogger(level: "debug" | "info" = "info") {
  const lines: { text: string; details: object }[] = [];
  const write = (details: object, text: string) => void lines.push({ text, details });
  const isLevelEnabled = (asked: string) => asked !== "debug" || level === "debug";
  return { lines, debug: write, info: write, warn: write, error: write, isLevelEnabled };
}
