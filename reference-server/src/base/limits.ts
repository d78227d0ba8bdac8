import { DEFAULT_LIMITS, RESUME_EVENTS, SNAPSHOT_EVENTS } from "chizzy-chat-protocol";

/** `[default, least, most]` of one limit. */
type Range = readonly [number, number, number];

/**
 * Every number that an operator may change, by `--limit NAME=VALUE` or `createChatServer({ limits })`. Durations end in
 * `Ms`, sizes in `Bytes`. The first group is told to clients in `hello.limits`.
 */
const RANGES = {
  /** Longest text of a message, in code points. */
  text: [DEFAULT_LIMITS.text, 1, 10_000],
  /** Longest text of a message, in bytes of UTF-8. */
  textBytes: [DEFAULT_LIMITS.textBytes, 1, 40_000],
  /** Longest nickname, in code points. */
  nickname: [DEFAULT_LIMITS.nickname, 1, 100],
  /** Largest frame that a client may send; a larger one closes 1009. Never smaller than the longest message needs. */
  frameBytes: [DEFAULT_LIMITS.frameBytes, 1_024, 1_048_576],
  /** Most events that one client `history` request gets; the protocol allows no more. */
  page: [DEFAULT_LIMITS.page, 1, DEFAULT_LIMITS.page],

  /** Events in the `history` of a viewer who joins without a position. */
  snapshot: [SNAPSHOT_EVENTS, 0, RESUME_EVENTS],
  /** Most missed events that a resume repairs; also the size of the ring that each channel keeps in memory. */
  resume: [RESUME_EVENTS, 1, RESUME_EVENTS],

  /** Messages that one viewer may publish at once, before `publishEveryMs` holds them back. */
  publishBurst: [5, 1, 1_000_000],
  /** After the burst, one message per this time. */
  publishEveryMs: [1_500, 0, 3_600_000],
  /** The same for viewers whose login says `streamer`, `moderator` or `admin`. */
  moderatorBurst: [100, 1, 1_000_000],
  moderatorEveryMs: [300, 0, 3_600_000],
  /** How long one viewer may not publish the same text again; 0: they may. */
  sameTextMs: [10_000, 0, 3_600_000],
  /** Messages that all guests of one address may publish in a channel at once; never fewer than `publishBurst`. */
  addressBurst: [10, 1, 1_000_000],
  /** After that, one of theirs per this time; never longer than `publishEveryMs`. */
  addressEveryMs: [500, 0, 3_600_000],
  /** How often the guests of one address may publish the same text in a channel within `sameTextMs`. */
  addressSameTexts: [3, 1, 1_000_000],
  /** Messages that all viewers of a channel may publish at once, but for those who moderate it; never fewer than `publishBurst`. */
  channelBurst: [200, 1, 1_000_000],
  /** After that, one of theirs per this time; never longer than `publishEveryMs`. */
  channelEveryMs: [5, 0, 3_600_000],
  /** Frames that one connection may send per second, control frames among them, counted before they are parsed; more close 4008. */
  framesPerSecond: [30, 1, 1_000_000],
  /** Frames that are no frames which one connection may send in its life; the last one closes 4500. */
  badFrames: [5, 1, 1_000_000],
  /** Client `history` requests per second and connection. */
  historyPerSecond: [2, 1, 1_000],
  /** Client `history` requests per second of all connections of one address; never fewer than `historyPerSecond`. */
  historyPerAddress: [20, 1, 1_000_000],
  /** Client `history` requests per second of all viewers; never fewer than those of an address. */
  historyPerServer: [100, 1, 1_000_000],
  /** `auth` requests per minute and connection. */
  authPerMinute: [10, 1, 1_000_000],
  /** How long a viewer may take to send a token where guests are not admitted; never longer than `pingMs`. */
  authMs: [10_000, 10, 3_600_000],
  /** Requests of one connection that wait for the storage; more are refused. */
  unanswered: [64, 1, 1_000_000],

  /** Joins of one address per `connectWindowMs`; more are answered 429. An IPv6 address counts as its /64 network. */
  connectsPerAddress: [20, 1, 1_000_000_000],
  connectWindowMs: [10_000, 1, 3_600_000],
  /** Connections of one address at once; more are answered 429. */
  connectionsPerAddress: [100, 1, 1_000_000_000],

  /**
   * How long a request's headers may take; longer ones are answered 408. Also how long an upgrade request of a server that the chat is
   * attached to may go unanswered.
   */
  headersMs: [10_000, 100, 3_600_000],
  /** How long an HTTP request may take, and how long its answer may wait for who does not read it. */
  idleMs: [30_000, 100, 3_600_000],
  /** How long a connection is kept for a further HTTP request; longer than the proxy in front keeps it. */
  keepAliveMs: [75_000, 100, 3_600_000],
  /** HTTP connections of one address at once, WebSockets not counted. One more takes the place of the oldest that is idle. */
  httpSocketsPerAddress: [100, 1, 1_000_000_000],
  /** HTTP requests of one address per `connectWindowMs`; more are answered 429. */
  httpRequestsPerAddress: [600, 1, 1_000_000_000],

  /** Channels in memory; a join that would need one more is closed with 4008. */
  channels: [10_000, 1, 10_000_000],
  /**
   * Bytes of messages and frames that all channels together keep in memory. Over that, those of the channel that was joined longest
   * ago go first; its next join reads them from the storage. The process takes up to three times as much (776 MB were
   * measured at 256 MB with 1,500 full channels watched): V8 collects late.
   */
  cacheBytes: [268_435_456, 1_048_576, 1_099_511_627_776],
  /** How long the position of a channel without viewers stays in memory. */
  channelIdleMs: [60_000, 10, 86_400_000],
  /** Bytes that may wait in the send queue of one connection; a reader that lets more gather is cut off. */
  queueBytes: [1_048_576, 65_536, 1_073_741_824],
  /** Shortest time between two flushes of a busy server. */
  flushMinMs: [20, 0, 1_000],
  /** Longest time between two flushes, for when a fan-out takes long. */
  flushMaxMs: [50, 0, 1_000],
  /** How often a connection is pinged; one that does not answer before the next ping is cut off. */
  pingMs: [25_000, 1_000, 3_600_000],
  /** How long the server may take to close its connections when it stops. */
  drainMs: [8_000, 0, 3_600_000],
} as const satisfies Record<string, Range>;

export type ServerLimits = { [Name in keyof typeof RANGES]: number };

/** The limits as they are when nobody changes them. */
export const DEFAULT_SERVER_LIMITS: Readonly<ServerLimits> = Object.freeze(
  Object.fromEntries(Object.entries(RANGES).map(([name, range]) => [name, range[0]])) as ServerLimits,
);

/**
 * Completes limits that came from outside. Throws a RangeError whose sentence names the limit and what is allowed;
 * `label` is how the person who wrote the value knows it, such as `limits.` or `--limit `.
 */
export function checkLimits(given: Partial<ServerLimits>, label = "limits."): Readonly<ServerLimits> {
  const limits: Record<string, number> = { ...DEFAULT_SERVER_LIMITS };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(RANGES, name)) {
      throw new RangeError(`${label}${name} is not known; the limits are ${Object.keys(RANGES).join(", ")}.`);
    }
    const [, least, most] = RANGES[name as keyof ServerLimits];
    if (!Number.isSafeInteger(value) || value < least || value > most) {
      throw new RangeError(
        `${label}${name} must be a whole number from ${least} to ${most}, not ${String(value)}.`,
      );
    }
    limits[name] = value;
  }
  const checked = limits as ServerLimits;
  return Object.freeze({ ...checked, frameBytes: Math.max(checked.frameBytes, longestMessage(checked)) });
}

/** Names, `ref` and the id of a message that is answered, with room to spare. */
const ENVELOPE_BYTES = 512;

/** Bytes of the largest frame that holds a message which these limits allow: JSON doubles quotation marks, which UTF-8 makes one byte. */
function longestMessage({ text, textBytes, nickname }: ServerLimits): number {
  return Math.min(4 * text, 2 * textBytes) + 4 * nickname + ENVELOPE_BYTES;
}
