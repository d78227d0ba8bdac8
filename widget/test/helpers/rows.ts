// Rows for tests of the list, with and without a page.

import type { SentRow } from "../../src/client/index.js";

let count = 0;

/** A message of somebody else, unless said otherwise; each with its own author. */
export function row(
  text: string,
  { key, ...message }: Partial<SentRow["message"]> & { key?: string } = {},
): SentRow {
  count += 1;
  return {
    kind: "message",
    key: key ?? `m:${count}`,
    own: false,
    state: "sent",
    message: {
      id: `${count}`,
      uid: `u${count}`,
      nickname: `이름${count}`,
      text,
      timestamp: 1_790_000_000_000 + count * 1_000,
      ...message,
    },
  };
}

export function rows(amount: number, text = "메시지"): SentRow[] {
  return Array.from({ length: amount }, (_, index) => row(`${text} ${index + 1}`));
}
