import type { ChatClient, ChatStatus, LoginState, Row } from "../client/index.js";
import { atLeast, isOn, oneOf, textIn } from "./attributes.js";

const MODES = ["chat", "overlay"] as const;
const DEFAULT_MAX_MESSAGES = 200;
const DEFAULT_MAX_RATE = 20;
/** Nothing is ever sent there: a name that is no one's (RFC 2606). */
const DEMO_SERVER = "wss://demo.invalid";
const IDLE: ChatStatus = { state: "idle" };

/** What a page wrote into the element's properties: anything. */
export interface PageValues {
  channel: unknown;
  server: unknown;
  demo: unknown;
  mode: unknown;
  fadeAfter: unknown;
  maxMessages: unknown;
  maxRate: unknown;
}

/** How the list is shown. */
export interface Layout {
  isOverlay: boolean;
  /** Rows of an overlay that are older than this fade, ms; 0: rows stay. */
  fadeAfterMs: number;
  /** Rows shown while the end is followed, at least 1. */
  maxMessages: number;
  /** Rows a second that can be read; 0: no limit. */
  maxRate: number;
}

/** What the element shows around its rows. */
export interface ElementState {
  status: ChatStatus;
  /** Undefined while unknown. */
  viewers: number | undefined;
  /** `required`: the server shows nothing to a viewer who is not logged in. */
  login: LoginState | "required";
  /** A message was refused because the viewer may not write here, for good. */
  isBanned: boolean;
  /** `loading`: rows may come; `void`: there are none, and none will come. */
  body: "rows" | "loading" | "void";
}

/** The server to connect to. `byDefault`: that of an element without a `server`. */
export function serverOf({ demo, server }: Pick<PageValues, "demo" | "server">, byDefault: string): string {
  return isOn(demo) ? DEMO_SERVER : (textIn(server, "server") ?? byDefault);
}

/** The channel to join; undefined for an empty string, which frameworks write while they have no channel yet. */
export function channelOf({ channel }: Pick<PageValues, "channel">, byDefault: string): string | undefined {
  return channel === "" ? undefined : (textIn(channel, "channel") ?? byDefault);
}

/** A value that is not allowed counts as the default, with one warning. */
export function layoutOf({
  mode,
  fadeAfter,
  maxMessages,
  maxRate,
}: Pick<PageValues, "mode" | "fadeAfter" | "maxMessages" | "maxRate">): Layout {
  const isOverlay = oneOf(mode, MODES, "chat", "mode") === "overlay";
  const fadeAfterMs = atLeast(fadeAfter, 0, 0, "fade-after") * 1_000;
  return {
    isOverlay,
    fadeAfterMs: isOverlay ? fadeAfterMs : 0,
    maxMessages: Math.floor(atLeast(maxMessages, 1, DEFAULT_MAX_MESSAGES, "max-messages")),
    maxRate: atLeast(maxRate, 0, DEFAULT_MAX_RATE, "max-rate"),
  };
}

/** Undefined for a client: the element has none yet. `needsLogin`: the viewer may only read without a login. */
export function elementStateOf(
  client: Pick<ChatClient, "rows" | "status" | "isJoined" | "login" | "hello" | "viewers"> | undefined,
  needsLogin: boolean,
): ElementState {
  const { status = IDLE, rows = [], isJoined = false, login = "guest", hello, viewers } = client ?? {};
  const { state, reason } = status;
  const isEmpty = rows.length === 0;
  const isRequired = reason === "login-required" || (needsLogin && isEmpty && state === "live" && !isJoined);
  const isVoid = isEmpty && (state === "stopped" || isRequired);
  return {
    status,
    viewers: hello && viewers,
    login: isRequired ? "required" : login,
    isBanned: hasBan(rows),
    body: isVoid ? "void" : isEmpty && !isJoined ? "loading" : "rows",
  };
}

/** Whether one of the rows was refused because the viewer may not write here, for good. */
export function hasBan(rows: readonly Row[]): boolean {
  return rows.some((row) => "error" in row && row.state === "failed" && row.error?.code === "banned");
}
