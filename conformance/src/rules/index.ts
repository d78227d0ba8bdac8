import type { Entry } from "../check.js";
import { AUTH } from "./auth.js";
import { COMMON } from "./common.js";
import { ERRORS } from "./errors.js";
import { FLOWS } from "./flows.js";
import { HEARTBEAT } from "./heartbeat.js";
import { HELLO } from "./hello.js";
import { HISTORY } from "./history.js";
import { JOINING } from "./joining.js";
import { LIMITS } from "./limits.js";
import { MESSAGES } from "./messages.js";
import { PUBLISHING } from "./publishing.js";
import { TEXT } from "./text.js";
import { V0 } from "./v0.js";

/** Every rule of PROTOCOL.md, in its order there. */
export const ENTRIES: readonly Entry[] = [
  ...JOINING,
  ...COMMON,
  ...TEXT,
  ...HELLO,
  ...HISTORY,
  ...MESSAGES,
  ...PUBLISHING,
  ...ERRORS,
  ...HEARTBEAT,
  ...AUTH,
  ...FLOWS,
  ...LIMITS,
  ...V0,
];
