import type { Hello, History, LogEvent, Message, Moderation } from "chizzy-chat-protocol";
import type { Row } from "../../../src/client/index.js";

export function describeRow(row: Row): string {
  if (row.kind === "mark") {
    if (row.mark === "notice") return `-- ${JSON.stringify(row.notice)}`;
    return `-- ${row.mark} ${row.mark === "recovered" ? row.count : (row.missed ?? "?")}`;
  }
  const sign = { sent: "", pending: " …", failed: " !" }[row.state];
  return `${row.message.deleted ? "(deleted)" : row.message.text}${sign}`;
}

export function hello(overrides: Partial<Hello> = {}): Hello {
  return {
    type: "hello",
    v: 1,
    channel: "lobby",
    epoch: "e1",
    seq: 0,
    now: 1_790_000_000_000,
    ping: 25_000,
    you: { uid: "me", nickname: "guest-me", auth: "guest" },
    limits: { text: 500, textBytes: 2_048, nickname: 32, frameBytes: 16_384, page: 100 },
    config: { slow: 0, readonly: false, links: true },
    retry: { min: 1_000, spread: 2_000, max: 30_000 },
    viewers: 1,
    ...overrides,
  };
}

/** Message `seq` with the text `seq`, unless said otherwise. */
export function message(seq: number, overrides: Partial<Message> = {}): Message {
  return {
    type: "message",
    id: `m${seq}`,
    seq,
    nickname: "미나",
    text: `${seq}`,
    timestamp: 1_790_000_000_000 + seq,
    uid: "mina",
    ...overrides,
  };
}

/** Messages `first` to `last`. */
export function messages(first: number, last: number): Message[] {
  return Array.from({ length: last - first + 1 }, (_, index) => message(first + index));
}

export function moderation(seq: number, overrides: Partial<Moderation>): Moderation {
  return {
    type: "moderation",
    id: `d${seq}`,
    seq,
    timestamp: 1_790_000_000_000,
    action: "clear",
    ...overrides,
  };
}

export function snapshot(events: LogEvent[], overrides: Partial<History> = {}): History {
  const last = events.at(-1)?.seq ?? 0;
  const first = events[0]?.seq ?? last + 1;
  return {
    type: "history",
    mode: "snapshot",
    epoch: "e1",
    first,
    last,
    more: first > 1,
    data: events,
    ...overrides,
  };
}

/** The repair of an outage. */
export function resume(events: LogEvent[], overrides: Partial<History> = {}): History {
  return snapshot(events, { mode: "resume", recovered: true, ...overrides });
}

/** The page that answers a request. */
export function page(
  request: Record<string, unknown> | undefined,
  events: LogEvent[],
  overrides: Partial<History> = {},
) {
  return snapshot(events, { mode: "page", ref: String(request?.ref), ...overrides });
}
