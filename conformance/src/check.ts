import type { TestChannel } from "./test-channel.js";

/** One thing that a rule of PROTOCOL.md says of a server, and how to see whether it is so. */
export interface Check {
  /** The rule's id in PROTOCOL.md. */
  rule: string;
  /** The sentence that is checked, as it stands there. */
  says: string;
  /** Returns when the server does so. Throws a `Failure`, `NotApplicable` or `NotTested`. */
  run(channel: TestChannel): Promise<void>;
  /** Takes many messages or minutes: made only with `--slow`. */
  isSlow?: true;
  /** Mostly waits, so that others may be made meanwhile. */
  isIdle?: true;
  /** Looks back at what came in all other checks. */
  isLast?: true;
}

/** A rule, or a part of one, that is not checked, and why. */
export interface Untested {
  rule: string;
  says: string;
  why: string;
}

export type Entry = Check | Untested;

export const BINDS_CLIENTS = "binds clients";
export const NEEDS_RESTART = "needs a restart of the server";
export const NEEDS_MODERATOR = "needs a moderator";
