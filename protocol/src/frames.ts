import type { InferOutput } from "valibot";
import type * as schemas from "./schemas.js";

export type ChannelConfig = InferOutput<typeof schemas.ChannelConfigSchema>;
export type Reply = InferOutput<typeof schemas.ReplySchema>;

/** A chat message: the live frame and an item of `history` and `batch`, in one shape. */
export type Message = InferOutput<typeof schemas.MessageSchema>;
export type Moderation = InferOutput<typeof schemas.ModerationSchema>;
/** What a channel's log holds, in the order of `seq`. */
export type LogEvent = InferOutput<typeof schemas.LogEventSchema>;
/** An event of a newer protocol. A client draws nothing for it, but its position moves. */
export interface UnknownEvent {
  type: "unknown";
  seq: number;
}

export type Hello = InferOutput<typeof schemas.HelloSchema>;
export type History = InferOutput<typeof schemas.HistorySchema>;
export type Batch = InferOutput<typeof schemas.BatchSchema>;
export type Ack = InferOutput<typeof schemas.AckSchema>;
export type RequestError = InferOutput<typeof schemas.RequestErrorSchema>;
export type ServerPing = InferOutput<typeof schemas.ServerPingSchema>;
export type Pong = InferOutput<typeof schemas.PongSchema>;
export type Bye = InferOutput<typeof schemas.ByeSchema>;

/** What a chizzy.v1 server sends. */
export type ServerFrame =
  | Hello
  | History
  | Message
  | Moderation
  | Batch
  | Ack
  | RequestError
  | ServerPing
  | Pong
  | Bye;

export type Publish = InferOutput<typeof schemas.PublishSchema>;
export type HistoryRequest = InferOutput<typeof schemas.HistoryRequestSchema>;
export type ModerationRequest = InferOutput<typeof schemas.ModerationRequestSchema>;
export type ClientPing = InferOutput<typeof schemas.ClientPingSchema>;
export type Auth = InferOutput<typeof schemas.AuthSchema>;

/** What a chizzy.v1 client sends. */
export type ClientFrame = Publish | HistoryRequest | ModerationRequest | ClientPing | Auth;

/** A message of v0: no `type`, both directions. */
export type V0Message = InferOutput<typeof schemas.V0MessageSchema>;

/** The query of the join request, decoded. */
export interface Join {
  channel: string;
  /** The position of a client that was here before; absent when it was not, or gave only a part. */
  resume?: { epoch: string; since: number; last?: string };
  /** From `?v=`: what a client asks for that cannot offer the subprotocol. */
  version?: number;
}
