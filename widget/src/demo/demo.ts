import type { Environment } from "../client/index.js";
import { nameOf, numberIn, warnOnce } from "../state/attributes.js";
import { DemoChannel, MAX_RATE } from "./demo-channel.js";
import { createDemoSocket } from "./demo-socket.js";

export const DEFAULT_RATE = 1.5;

/**
 * What a client needs to be in a lively channel without a server: no socket is opened and nothing is requested. A channel's name is its seed:
 * under the same name the same is said at each visit. `rate`: messages a second, on average, 0 to 200; anything may come.
 */
export function createDemo(channel: string, rate: () => unknown): Pick<Environment, "WebSocket"> {
  return {
    WebSocket: createDemoSocket(new DemoChannel({ seed: channel, rate: () => checkRate(rate()) })),
  };
}

function checkRate(given: unknown): number {
  const rate = numberIn(given);
  if (typeof rate === "number" && rate >= 0 && rate <= MAX_RATE) return rate;
  const used = typeof rate === "number" && rate > MAX_RATE ? MAX_RATE : DEFAULT_RATE;
  if (rate != null && rate !== "")
    warnOnce(
      `demo-rate="${nameOf(rate)}" is not allowed: ${used} is used. Allowed: a number from 0 to ${MAX_RATE}.`,
    );
  return used;
}
