// Made from schemas.ts by `npm run schema`: what a server sends, in the form of rules.ts.

import { CHANNEL_PATTERN, ID_PATTERN, REF_PATTERN, RESUME_EVENTS } from "./limits.js";
import type { Rules } from "./rules.js";

const TEXT = /(?:)/;

/** By type, which is not in them. */
// biome-ignore format: it is made
export const SERVER_FRAMES: Readonly<Record<string, Rules>> = {
  hello: { v: [1, 1], channel: CHANNEL_PATTERN, epoch: ID_PATTERN, seq: [0], now: [0, 8640000000000000], ping: [1000], you: { uid: ID_PATTERN, auth: /^(?:guest|token)$/, "?": true, nickname: TEXT, roles: [[TEXT], 0], readonly: true, exp: [0, 8640000000000000], session: TEXT }, limits: { text: [1], textBytes: [1], nickname: [1], frameBytes: [1], page: [1] }, config: { slow: [0], readonly: false, links: false }, retry: { min: [0, 8640000000000000], spread: [0, 8640000000000000], max: [0, 8640000000000000] }, viewers: [0] },
  history: { data: [["event"], 0, RESUME_EVENTS], mode: /^(?:snapshot|resume|page)$/, epoch: ID_PATTERN, first: [0], last: [0], more: false, "?": true, recovered: false, ref: REF_PATTERN },
  message: { id: ID_PATTERN, seq: [1], nickname: TEXT, text: TEXT, timestamp: [0, 8640000000000000], uid: ID_PATTERN, "?": true, roles: [[TEXT], 0], guest: true, reply: { id: ID_PATTERN, nickname: TEXT, text: TEXT }, deleted: true },
  moderation: { id: ID_PATTERN, seq: [1], timestamp: [0, 8640000000000000], action: /^(?:delete|clear|purge|config|ban|unban)$/, "?": true, target: ID_PATTERN, until: [0, 8640000000000000], config: { slow: [0], readonly: false, links: false } },
  batch: { data: [["event"], 0, RESUME_EVENTS] },
  ack: { ref: REF_PATTERN, "?": true, id: ID_PATTERN, seq: [1], timestamp: [0, 8640000000000000], duplicate: true },
  error: { code: TEXT, message: TEXT, "?": true, ref: REF_PATTERN, retry: [0, 8640000000000000] },
  ping: { now: [0, 8640000000000000], seq: [0], viewers: [0] },
  pong: { t: [-1.7976931348623157e+308, 1.7976931348623157e+308, true], now: [0, 8640000000000000] },
  bye: { code: [1000, 4999], reason: TEXT, "?": true, retry: [0, 8640000000000000] },
};

// biome-ignore format: it is made
export const V0_MESSAGE: Rules = { nickname: TEXT, text: TEXT, "?": true, timestamp: [-Infinity, Infinity, true] };
