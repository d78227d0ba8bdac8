"""A channel: its log, and those who watch it. All of it is in memory, so a restart begins a new epoch (C7)."""

import secrets
import time
from collections import deque

SNAPSHOT, RESUME, V0_HISTORY, QUOTED = 50, 300, 100, 100
KEPT = 1000


def now():
    return int(time.time() * 1000)


class Channel:
    def __init__(self, name, epoch):
        self.name, self.epoch = name, epoch
        self.seq = 0
        self.events = deque()
        self.by_ref = {}
        self.viewers = set()

    def publish(self, ref, uid, nickname, text, reply=None):
        """Appends a message. Returns it, and whether this `ref` was published before (P2): then it is the first one."""
        if ref in self.by_ref:
            return self.by_ref[ref], True
        self.seq += 1
        # A clock that is set back must not take the messages along (C8).
        timestamp = max(now(), self.events[-1]["timestamp"] if self.events else 0)
        event = {"type": "message", "id": secrets.token_urlsafe(9), "seq": self.seq, "nickname": nickname}
        event.update(text=text, timestamp=timestamp, uid=uid)
        if reply is not None:
            event["reply"] = reply
        self.events.append(event)
        self.by_ref[ref] = event
        if len(self.events) > KEPT:
            self.events.popleft()
            del self.by_ref[next(iter(self.by_ref))]
        return event, False

    def quote(self, id):
        """What a reply shows of the message that it answers (P4), or None if there is no such message."""
        for event in self.events:
            if event["id"] == id:
                text = " ".join(event["text"].split())
                shown = text if len(text) <= QUOTED else text[:QUOTED] + "…"
                return {"id": id, "nickname": event["nickname"], "text": shown}
        return None

    def join(self, epoch, since, last):
        """The `history` of a viewer who joins (Y1, Y2, Y3). `since` is None without a position."""
        if since is None or epoch is None:
            return self._history("snapshot", list(self.events)[-SNAPSHOT:])
        is_known = any(event["seq"] == since and event["id"] == last for event in self.events)
        is_start = since == 0 and self.oldest == 1
        if epoch == self.epoch and self.seq - since <= RESUME and (is_known or is_start):
            missed = [event for event in self.events if event["seq"] > since]
            return self._history("resume", missed, more=since > 0, recovered=True)
        return self._history("snapshot", list(self.events)[-SNAPSHOT:], recovered=False)

    def page(self, ref, limit, before=None, after=None):
        """Older or newer events on request (Y5, Y6)."""
        if after is not None:
            found = [event for event in self.events if event["seq"] > after]
            return self._history("page", found[:limit], more=len(found) > limit, ref=ref)
        found = [event for event in self.events if event["seq"] < before]
        end = min(before - 1, self.seq)
        return self._history("page", found[-limit:], empty_at=end, ref=ref)

    @property
    def oldest(self):
        return self.events[0]["seq"] if self.events else self.seq + 1

    def _history(self, mode, data, more=None, empty_at=None, **extra):
        end = self.seq if empty_at is None else empty_at
        last = data[-1]["seq"] if data else end
        first = data[0]["seq"] if data else last + 1
        more = first > self.oldest if more is None else more
        frame = {"type": "history", "mode": mode, "epoch": self.epoch, "first": first, "last": last, "more": more}
        return {**frame, **extra, "data": data}
