import type { InferOutput } from "valibot";
import type * as schemas from "./schemas.js";

export type ChannelConfig = InferOutput<typeof schemas.ChannelConfigSchema>;
export type Reply = InferOutput<typeof schemas.ReplySchema>;

/** A chat message: the live frame and an item of `history` and `batch`, in one shape. */
export type MessageFrame = InferOutput<typeof schemas.MessageFrameSchema>;
export type ModerationEvent = InferOutput<typeof schemas.ModerationEventSchema>;
/** What a channel's log holds, in the order of `seq`. */
export type LogEvent = InferOutput<typeof schemas.LogEventSchema>;
/** An event of a newer protocol. A client draws nothing for it, but its position moves. */
export interface UnknownEvent {
  type: "unknown";
  seq: number;
}

export type HelloFrame = InferOutput<typeof schemas.HelloFrameSchema>;
export type HistoryFrame = InferOutput<typeof schemas.HistoryFrameSchema>;
export type BatchFrame = InferOutput<typeof schemas.BatchFrameSchema>;
export type AckFrame = InferOutput<typeof schemas.AckFrameSchema>;
export type ErrorFrame = InferOutput<typeof schemas.ErrorFrameSchema>;
export type ServerPingFrame = InferOutput<typeof schemas.ServerPingFrameSchema>;
export type PongFrame = InferOutput<typeof schemas.PongFrameSchema>;
export type ByeFrame = InferOutput<typeof schemas.ByeFrameSchema>;

/** What a chizzy.v1 server sends. */
export type ServerFrame =
  | HelloFrame
  | HistoryFrame
  | MessageFrame
  | ModerationEvent
  | BatchFrame
  | AckFrame
  | ErrorFrame
  | ServerPingFrame
  | PongFrame
  | ByeFrame;

export type ClientMessageFrame = InferOutput<typeof schemas.ClientMessageFrameSchema>;
export type ClientHistoryFrame = InferOutput<typeof schemas.ClientHistoryFrameSchema>;
export type ClientModerationFrame = InferOutput<typeof schemas.ClientModerationFrameSchema>;
export type ClientPingFrame = InferOutput<typeof schemas.ClientPingFrameSchema>;
export type AuthFrame = InferOutput<typeof schemas.AuthFrameSchema>;

/** What a chizzy.v1 client sends. */
export type ClientFrame =
  | ClientMessageFrame
  | ClientHistoryFrame
  | ClientModerationFrame
  | ClientPingFrame
  | AuthFrame;

/** The seed's message: no `type`, both directions. */
export type SeedMessage = InferOutput<typeof schemas.SeedMessageSchema>;

/** The query of the join request, decoded. */
export interface Join {
  channel: string;
  /** The position of a client that was here before; absent when it was not, or gave only a part. */
  resume?: { epoch: string; since: number; last?: string };
  /** From `?v=`: what a client asks for that cannot offer the subprotocol. */
  version?: number;
}
