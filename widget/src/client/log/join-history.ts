import type { Identity } from "../session/identity.js";
import type { IncomingHistory, Position } from "./log-cursor.js";
import type { Outbox } from "./outbox.js";
import type { Timeline } from "./timeline.js";

interface Rooms {
  position: Position;
  timeline: Timeline;
  outbox: Outbox;
  identity: Identity;
}

/** Takes the history that answers a join: it goes on where the rows end, or stands below a gap. `PROTOCOL.md`, F2. */
export function joinHistory(history: IncomingHistory, { position, timeline, outbox, identity }: Rooms): void {
  const { epoch, last } = position;
  if (position.continues(history)) {
    // A message of this viewer that is on its way was seen already, so it was not missed.
    const missed = history.data.filter(
      (event) =>
        event.type === "message" && event.seq > last && !(identity.owns(event.uid) && outbox.expects(event)),
    );
    timeline.markRecovered(missed.length);
  } else {
    const isSameLog = epoch === history.epoch;
    outbox.settleGone(({ seq }) => !isSameLog || seq < history.first);
    timeline.dropEqual(history.data);
    timeline.markGap(isSameLog ? history.first - 1 - last : undefined, !isSameLog);
    timeline.startAt(history.first, history.more);
    position.reset();
  }
  position.join(history);
}
