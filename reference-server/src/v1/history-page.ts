import { encodeFrame, encodeHistory, type HistoryRequest } from "chizzy-chat-protocol";
import type { Channel } from "../channel/channel.js";
import { prepareFrame } from "../channel/prepared-frame.js";
import type { Engine } from "../storage/engine.js";

/**
 * A page of history that is too old for memory, read from the log. It ends where the channel's viewers are: what they were not
 * sent yet reaches this one with the others. Rejects if the engine does.
 */
export async function readPage(engine: Engine, channel: Channel, request: HistoryRequest): Promise<Buffer> {
  const { ref, before, after, limit } = request;
  const { position, epoch } = channel.recent;
  const end = Math.min(before ?? 1, position + 1);
  // One more than asked for tells whether there are more.
  const found =
    after === undefined
      ? await engine.before(channel.name, end, limit + 1)
      : await engine.after(channel.name, after, limit + 1);
  const visible = found.filter(({ seq }) => seq <= position);
  const events = after === undefined ? visible.slice(-limit) : visible.slice(0, limit);
  const last = events.at(-1)?.seq ?? (after === undefined ? end - 1 : position);
  const head = { mode: "page" as const, epoch, first: events[0]?.seq ?? last + 1, last };
  const texts = events.map((event) => encodeFrame(channel.present(event)));
  return prepareFrame(encodeHistory({ ...head, more: visible.length > limit, ref }, texts));
}
