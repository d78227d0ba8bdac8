import { randomBytes } from "node:crypto";
import type { Engine, EngineDependencies } from "../storage/engine.js";
import { type Clock, DURABLE_RULES, RULES, START_MS } from "./log-rules.js";

/** An engine that the rules are checked of. */
export interface EngineUnderTest {
  /** Makes a new, empty storage. Returns what makes an engine over it that is not open yet. */
  createStorage(): (dependencies: EngineDependencies) => Engine;
  /** Whether a second engine over the storage finds what the first one stored, after that one was closed. */
  isDurable: boolean;
}

/** One promise of `Engine`. `check` rejects with an `AssertionError` if the engine breaks it. */
export interface EngineRule {
  readonly title: string;
  check(): Promise<void>;
}

/**
 * Every promise of `Engine` as a test, for any test runner. Each rule makes a storage of its own and closes the engines that it opens, so
 * the rules can run in any order.
 *
 * @example
 * ```ts
 * import { it } from "node:test";
 * import { MemoryEngine } from "chizzy-chat-server";
 * import { engineRules } from "chizzy-chat-server/testing";
 *
 * const rules = engineRules({
 *   createStorage: () => (dependencies) => new MemoryEngine(dependencies),
 *   isDurable: false,
 * });
 * for (const { title, check } of rules) it(title, check);
 * ```
 */
export function engineRules(engine: EngineUnderTest): EngineRule[] {
  const rules = Object.entries(RULES).map(([title, rule]) => ({ title, check: () => use(engine, rule) }));
  const durable = Object.entries(DURABLE_RULES).map(([title, rule]) => ({
    title,
    check: () => useTwice(engine, rule),
  }));
  return engine.isDurable ? [...rules, ...durable] : rules;
}

async function use(
  { createStorage }: EngineUnderTest,
  rule: (engine: Engine, clock: Clock) => Promise<void>,
): Promise<void> {
  const clock = { now: START_MS };
  const engine = createStorage()({ now: () => clock.now, random: randomBytes });
  await engine.open();
  try {
    await rule(engine, clock);
  } finally {
    await engine.close();
  }
}

async function useTwice(
  { createStorage }: EngineUnderTest,
  rule: (first: Engine, reopen: () => Promise<Engine>, clock: Clock) => Promise<void>,
): Promise<void> {
  const clock = { now: START_MS };
  const createEngine = createStorage();
  const create = () => createEngine({ now: () => clock.now, random: randomBytes });
  let engine = create();
  await engine.open();
  const reopen = async () => {
    await engine.close();
    engine = create();
    await engine.open();
    return engine;
  };
  try {
    await rule(engine, reopen, clock);
  } finally {
    await engine.close();
  }
}
