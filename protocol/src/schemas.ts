import * as v from "valibot";
import { PROTOCOL_VERSION } from "./codes.js";
import {
  BATCH_EVENTS,
  CHANNEL_PATTERN,
  DEFAULT_LIMITS,
  ID_PATTERN,
  REF_PATTERN,
  RESUME_EVENTS,
} from "./limits.js";

/*
 * Every frame of chizzy.v1, once: the TypeScript types (`frames.ts`) and the JSON Schema (`schema/chizzy.v1.json`) come from here.
 * `v.object` drops fields that it does not know, which is the protocol's rule for receivers. `PROTOCOL.md` gives the meaning.
 */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
// No later than a JavaScript Date can say (ECMA-262, section 21.4.1.1).
const milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
/** JSON can say 1e999, which is read as infinity, and infinity would be sent on as null. */
const finite = v.pipe(v.number(), v.minValue(-Number.MAX_VALUE), v.maxValue(Number.MAX_VALUE));
const id = v.pipe(v.string(), v.regex(ID_PATTERN, `must match ${ID_PATTERN.source}`));
const ref = v.pipe(v.string(), v.regex(REF_PATTERN, `must match ${REF_PATTERN.source}`));
const channel = v.pipe(v.string(), v.regex(CHANNEL_PATTERN, `must match ${CHANNEL_PATTERN.source}`));
const roles = v.array(v.string());

/** What one of these says is enforced by the server; a client shows it. */
export const ChannelConfigSchema = v.object({
  /** Seconds between two messages of one viewer; 0: no slow mode. */
  slow: count,
  /** Nobody but moderators may write. */
  readonly: v.boolean(),
  /** Whether links in messages may be shown as links. */
  links: v.boolean(),
});

export const ReplySchema = v.object({ id, nickname: v.string(), text: v.string() });

export const MessageSchema = v.object({
  type: v.literal("message"),
  id,
  seq: positive,
  nickname: v.string(),
  text: v.string(),
  /** The server's clock, ms since 1970; never less than that of a smaller `seq`. */
  timestamp: milliseconds,
  uid: id,
  roles: v.exactOptional(roles),
  /** Present and true: written without a login, on a server where viewers can have one. */
  guest: v.exactOptional(v.literal(true)),
  reply: v.exactOptional(ReplySchema),
  /** Present and true: a moderator removed the text, which is empty now. */
  deleted: v.exactOptional(v.literal(true)),
});

const moderationAction = v.picklist(["delete", "clear", "purge", "config", "ban", "unban"]);

export const ModerationSchema = v.object({
  type: v.literal("moderation"),
  id,
  seq: positive,
  timestamp: milliseconds,
  action: moderationAction,
  /** `delete`: a message's id; `purge`, `ban`, `unban`: a uid. */
  target: v.exactOptional(id),
  /** When a ban ends, ms since 1970; absent: never. */
  until: v.exactOptional(milliseconds),
  config: v.exactOptional(ChannelConfigSchema),
});

/** What a channel's log holds. */
export const LogEventSchema = v.variant("type", [MessageSchema, ModerationSchema]);

export const HelloSchema = v.object({
  type: v.literal("hello"),
  v: v.literal(PROTOCOL_VERSION),
  channel,
  epoch: id,
  /** The position up to which the following `history` and the frames after it are complete. */
  seq: count,
  /** The server's clock, ms since 1970. */
  now: milliseconds,
  /** The server sends a `ping` at least this often, ms. */
  ping: v.pipe(v.number(), v.safeInteger(), v.minValue(1_000)),
  you: v.object({
    uid: id,
    nickname: v.exactOptional(v.string()),
    roles: v.exactOptional(roles),
    auth: v.picklist(["guest", "token"]),
    /** Present and true: this viewer may only read. */
    readonly: v.exactOptional(v.literal(true)),
    /** When the token ends, ms since 1970: then the server closes 4004. */
    exp: v.exactOptional(milliseconds),
    /** A guest's secret: `auth` with it keeps the uid on the next connection. */
    session: v.exactOptional(v.string()),
  }),
  limits: v.object({
    text: positive,
    textBytes: positive,
    nickname: positive,
    frameBytes: positive,
    page: positive,
  }),
  config: ChannelConfigSchema,
  /** How to come back after an outage, ms: full jitter in `spread`, then growing up to `max`. */
  retry: v.object({ min: milliseconds, spread: milliseconds, max: milliseconds }),
  viewers: count,
});

export const HistorySchema = v.object({
  type: v.literal("history"),
  data: v.pipe(v.array(LogEventSchema), v.maxLength(RESUME_EVENTS)),
  mode: v.picklist(["snapshot", "resume", "page"]),
  epoch: id,
  /** The `seq` of the first event in `data`; `last + 1` when `data` is empty. */
  first: count,
  /** The position after `data` is applied. */
  last: count,
  /** Whether the log holds events beyond: newer ones for a page that was asked with `after`, else older ones. */
  more: v.boolean(),
  /** On the answer to a resume: whether `data` is all that was missed. */
  recovered: v.exactOptional(v.boolean()),
  /** On a page: the request's. */
  ref: v.exactOptional(ref),
});

export const BatchSchema = v.object({
  type: v.literal("batch"),
  data: v.pipe(v.array(LogEventSchema), v.minLength(2), v.maxLength(BATCH_EVENTS)),
});

export const AckSchema = v.object({
  type: v.literal("ack"),
  ref,
  id: v.exactOptional(id),
  seq: v.exactOptional(positive),
  timestamp: v.exactOptional(milliseconds),
  /** The request was already carried out earlier; the rest of the frame is the first result. */
  duplicate: v.exactOptional(v.literal(true)),
});

export const RequestErrorSchema = v.object({
  type: v.literal("error"),
  /** One of `ERROR_CODES`, or a newer server's. */
  code: v.string(),
  /** For a developer, in English: what was wrong and what is allowed. */
  message: v.string(),
  ref: v.exactOptional(ref),
  /** Present: the same request may succeed after so many ms. */
  retry: v.exactOptional(milliseconds),
});

export const ServerPingSchema = v.object({
  type: v.literal("ping"),
  now: milliseconds,
  /** The channel's position: everything up to it was sent before this frame. */
  seq: count,
  viewers: count,
});

export const PongSchema = v.object({ type: v.literal("pong"), t: finite, now: milliseconds });

export const ByeSchema = v.object({
  type: v.literal("bye"),
  /** The close code that will follow. */
  code: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(4999)),
  reason: v.string(),
  /** Come back after a random time up to this, ms. */
  retry: v.exactOptional(milliseconds),
});

export const PublishSchema = v.object({
  type: v.literal("message"),
  ref,
  text: v.string(),
  nickname: v.exactOptional(v.string()),
  /** The id of the message that this one answers. */
  reply: v.exactOptional(id),
});

export const HistoryRequestSchema = v.object({
  type: v.literal("history"),
  ref,
  before: v.exactOptional(positive),
  after: v.exactOptional(count),
  limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(DEFAULT_LIMITS.page)),
});

export const ModerationRequestSchema = v.object({
  type: v.literal("moderation"),
  ref,
  action: moderationAction,
  target: v.exactOptional(id),
  seconds: v.exactOptional(count),
  config: v.exactOptional(v.partial(ChannelConfigSchema)),
});

export const ClientPingSchema = v.object({ type: v.literal("ping"), t: finite });

export const AuthSchema = v.object({
  type: v.literal("auth"),
  token: v.exactOptional(v.string()),
  session: v.exactOptional(v.string()),
});

/** A message of v0, both directions; the server believes nothing in it but `nickname` and `text`. */
export const V0MessageSchema = v.object({
  nickname: v.string(),
  text: v.string(),
  timestamp: v.exactOptional(v.number()),
});

/** The query of the join request. All values are text: they stand in a URL. */
export const JoinSchema = v.object({
  channel: v.exactOptional(channel, "global"),
  epoch: v.exactOptional(id),
  since: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d{1,15}$/, "must be a whole number of at most 15 digits")),
  ),
  last: v.exactOptional(id),
  v: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,3}$/, "must be a whole number"))),
});
