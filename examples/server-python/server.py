"""A chat server that speaks chizzy.v1, in Python 3.8 or later without any package. The rules (J1, P2, …) stand in PROTOCOL.md."""

import argparse
import asyncio
import hashlib
import hmac
import json
import secrets
import signal
import time

from channel import V0_HISTORY, Channel, now
from frames import CHANNEL, ID, Refusal, decode, decode_bare
from text import normalize_nickname, normalize_text
from websocket import CLOSE_SECONDS, Closed, WebSocket

LIMITS = {"text": 500, "textBytes": 2048, "nickname": 32, "frameBytes": 16384, "page": 100}
RETRY = {"min": 1000, "spread": 2000, "max": 30000}
CONFIG = {"slow": 0, "readonly": False, "links": True}
BAD_FRAMES, SAME_TEXT_SECONDS, CHANNELS = 5, 10, 10000


class Bucket:
    """So many at once, then one per so many seconds."""

    def __init__(self, capacity, every):
        self.capacity, self.every, self.full_at = capacity, every, 0.0

    def take(self):
        """Takes one and returns 0, or takes none and returns the ms after which there will be one."""
        time_now = time.monotonic()
        wait = self.full_at - time_now - (self.capacity - 1) * self.every
        if wait > 0:
            return int(wait * 1000) + 1
        self.full_at = max(self.full_at, time_now) + self.every
        return 0


class Viewer:
    """One connection to one channel. `V1Viewer` and `V0Viewer` say what it understands."""

    def __init__(self, server, socket, channel):
        self.server, self.socket, self.channel = server, socket, channel
        self.uid = "g" + secrets.token_urlsafe(9)
        self.frames = Bucket(30, 1 / 30)
        self.messages = Bucket(5, 1.5)
        self.pages = Bucket(2, 0.5)
        self.recent = {}
        self.bad_frames = 0

    @property
    def nickname(self):
        return "guest-" + hashlib.sha256(self.uid.encode()).hexdigest()[:4]

    async def run(self):
        """Greets, then carries out what comes until the connection ends."""
        # No await between the two: nothing can come between history and live (J2).
        self.channel.viewers.add(self)
        self.greet()
        heartbeat = asyncio.ensure_future(self.beat())
        try:
            while True:
                payload = await self.socket.receive()
                if self.frames.take() > 0:
                    raise Closed(4008, "more than 30 frames per second")
                self.receive(payload)
        finally:
            heartbeat.cancel()
            self.channel.viewers.discard(self)

    async def beat(self):
        while True:
            await asyncio.sleep(self.server.ping / 1000)
            if not self.socket.heard:  # F6
                return self.socket.abort()
            self.socket.heard = False
            self.socket.ping()
            self.send_ping()

    def publish(self, ref, nickname, text, reply=None):
        """Checks a message and puts it into the log. Returns it and whether it was there; raises a Refusal (C9, C10)."""
        text = normalize_text(text)
        nickname = normalize_nickname(nickname) or self.nickname
        if text == "":
            raise Refusal("empty", "text: empty after normalisation")
        if len(text) > LIMITS["text"] or len(text.encode()) > LIMITS["textBytes"]:
            raise Refusal("too_long", f"text: at most {LIMITS['text']} code points and {LIMITS['textBytes']} bytes")
        if len(nickname) > LIMITS["nickname"]:
            raise Refusal("too_long", f"nickname: at most {LIMITS['nickname']} code points")
        if ref not in self.channel.by_ref:
            since = time.monotonic() - SAME_TEXT_SECONDS
            self.recent = {known: at for known, at in self.recent.items() if at > since}
            if text in self.recent:
                raise Refusal("repeated", f"text: the same one was sent less than {SAME_TEXT_SECONDS} s ago")
            wait = self.messages.take()
            if wait > 0:
                raise Refusal("rate_limited", "publish at most 5 messages at once, then one per 1500 ms", wait)
            self.recent[text] = time.monotonic()
        return self.channel.publish(ref, self.uid, nickname, text, reply)

    def tell_all(self, event):
        for viewer in list(self.channel.viewers):
            viewer.send_event(event)

    def send(self, frame):
        self.socket.send(json.dumps(frame, ensure_ascii=False, separators=(",", ":")))

    def count_bad_frame(self):
        self.bad_frames += 1
        if self.bad_frames >= BAD_FRAMES:
            raise Closed(4500, "too many bad frames")


class V1Viewer(Viewer):
    def __init__(self, server, socket, channel, position):
        super().__init__(server, socket, channel)
        self.position = position

    def greet(self):
        self.send_hello()
        self.send(self.channel.join(*self.position))

    def send_hello(self):
        channel, you = self.channel, {"uid": self.uid, "nickname": self.nickname, "auth": "guest"}
        you["session"] = self.server.sign(self.uid)
        hello = {"type": "hello", "v": 1, "channel": channel.name, "epoch": channel.epoch, "seq": channel.seq}
        hello.update(now=now(), ping=self.server.ping, you=you, limits=LIMITS, config=CONFIG, retry=RETRY)
        self.send({**hello, "viewers": len(channel.viewers)})

    def send_event(self, event):
        self.send(event)

    def send_ping(self):
        self.send({"type": "ping", "now": now(), "seq": self.channel.seq, "viewers": len(self.channel.viewers)})

    def say_bye(self, code, reason):
        self.send({"type": "bye", "code": code, "reason": reason, "retry": RETRY["spread"]})

    def receive(self, payload):
        try:
            frame = decode(payload)
        except Refusal as refusal:
            self.refuse(refusal, refusal.ref)
            return self.count_bad_frame()
        try:
            getattr(self, "on_" + frame["type"])(frame)
        except Refusal as refusal:
            self.refuse(refusal, frame.get("ref"))

    def refuse(self, refusal, ref):
        frame = {"type": "error", "code": refusal.code, "message": refusal.message}
        extra = {"ref": ref, "retry": refusal.retry}
        self.send({**frame, **{name: value for name, value in extra.items() if value is not None}})

    def on_message(self, frame):
        reply = None
        if "reply" in frame:
            reply = self.channel.quote(frame["reply"])
            if reply is None:
                raise Refusal("not_found", "reply: no such message")
        event, was_there = self.publish(frame["ref"], frame.get("nickname", ""), frame["text"], reply)
        ack = {"type": "ack", "ref": frame["ref"], "id": event["id"], "seq": event["seq"], "timestamp": event["timestamp"]}
        # First the ack, then the message itself (P1).
        if was_there:
            return self.send({**ack, "duplicate": True})
        self.send(ack)
        self.tell_all(event)

    def on_history(self, frame):
        wait = self.pages.take()
        if wait > 0:
            raise Refusal("rate_limited", "at most 2 pages per second", wait)
        before, after = frame.get("before"), frame.get("after")
        self.send(self.channel.page(frame["ref"], int(frame["limit"]), before, after))

    def on_moderation(self, frame):
        raise Refusal("forbidden", "only moderators may do this")

    def on_ping(self, frame):
        self.send({"type": "pong", "t": frame["t"], "now": now()})

    def on_auth(self, frame):
        uid = self.server.verify(frame.get("session", ""))
        if uid is None:
            raise Refusal("unauthorized", "session: not one of this server's; tokens are not known here")
        self.uid = uid
        self.send_hello()


class V0Viewer(Viewer):
    """A client of the prototype: it draws every frame that is no bare message as a blank line (S1)."""

    def greet(self):
        if self.channel.events:
            recent = list(self.channel.events)[-V0_HISTORY:]
            self.send({"type": "history", "data": [self.bare(event) for event in recent]})

    def bare(self, event):
        return {name: event[name] for name in ("nickname", "text", "timestamp")}

    def send_event(self, event):
        self.send(self.bare(event))

    def send_ping(self):
        pass

    def say_bye(self, code, reason):
        pass

    def receive(self, payload):
        message = decode_bare(payload)
        if message is None:
            return self.count_bad_frame()
        try:
            event, _ = self.publish(secrets.token_urlsafe(9), *message)
        except Refusal:
            return  # It sees that its message does not come back (S2).
        self.tell_all(event)


class Server:
    def __init__(self, ping, origins):
        self.ping, self.origins = ping, origins
        self.epoch = secrets.token_urlsafe(9)
        self.secret = secrets.token_bytes(32)
        self.channels = {}

    def sign(self, uid):
        return uid + "." + hmac.new(self.secret, uid.encode(), hashlib.sha256).hexdigest()

    def verify(self, session):
        """The uid of a guest's session (H2), or None."""
        uid = session.rpartition(".")[0]
        is_ours = hmac.compare_digest(self.sign(uid).encode(errors="replace"), session.encode(errors="replace"))
        return uid if is_ours else None

    async def handle(self, reader, writer):
        socket = WebSocket(reader, writer, LIMITS["frameBytes"])
        try:
            await socket.read_request()
            # Refused after the handshake: a browser shows a page nothing of one that fails.
            socket.accept("chizzy.v1" if "chizzy.v1" in socket.offered else None)
            await self.admit(socket).run()
        except Closed as end:
            if end.code is not None:
                await socket.close(end.code, end.reason)
        finally:
            writer.close()

    def admit(self, socket):
        """The viewer that a request makes, or Closed with a reason that names what is wrong (J5, J6, J7)."""
        query, origin = socket.query, socket.headers.get("origin")
        if self.origins and origin is not None and origin not in self.origins:
            raise Closed(4503, f"origin {origin[:60]} is not allowed")
        name = query.get("channel", "global")
        if not CHANNEL.fullmatch(name):
            raise Closed(4500, f"channel: must match ^{CHANNEL.pattern}$")
        for field in ("epoch", "last"):
            if field in query and not ID.fullmatch(query[field]):
                raise Closed(4500, f"{field}: must match ^{ID.pattern}$")
        since = query.get("since")
        if since is not None and not (since.isascii() and since.isdigit() and len(since) <= 15):
            raise Closed(4500, "since: must be a whole number of at most 15 digits")
        is_v1 = "chizzy.v1" in socket.offered or query.get("v") == "1"
        if query.get("v", "1") != "1" or (not is_v1 and any(offer.startswith("chizzy.") for offer in socket.offered)):
            raise Closed(4506, "v: this server speaks version 1 only")
        channel = self.open(name)
        if not is_v1:
            return V0Viewer(self, socket, channel)
        position = (query.get("epoch"), None if since is None else int(since), query.get("last"))
        return V1Viewer(self, socket, channel, position)

    @property
    def viewers(self):
        return [viewer for channel in self.channels.values() for viewer in channel.viewers]

    def open(self, name):
        # What nobody watches and nobody wrote into is forgotten, so that names alone do not fill the memory.
        if name not in self.channels and len(self.channels) >= CHANNELS:
            self.channels = {known: channel for known, channel in self.channels.items() if channel.viewers or channel.seq}
            if len(self.channels) >= CHANNELS:
                raise Closed(4008, "all of this server's channels are in use")
        return self.channels.setdefault(name, Channel(name, self.epoch))

    async def stop(self):
        """Tells every viewer to come back soon, and closes (F7)."""
        for viewer in self.viewers:
            viewer.say_bye(4001, "restart")
            viewer.socket.say_close(4001, "restart")
        deadline = time.monotonic() + CLOSE_SECONDS
        while self.viewers and time.monotonic() < deadline:
            await asyncio.sleep(0.05)


async def main():
    parser = argparse.ArgumentParser(description="A small chat server that speaks chizzy.v1.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=4000, help="0 for a free one")
    parser.add_argument("--ping", type=int, default=25000, help="ms between two pings, at least 1000")
    parser.add_argument("--origin", action="append", default=[], help="a site whose pages may connect; default any")
    options = parser.parse_args()
    chat = Server(max(1000, options.ping), options.origin)
    listener = await asyncio.start_server(chat.handle, options.host, options.port)
    port = listener.sockets[0].getsockname()[1]
    print(f"chizzy.v1 in Python at ws://{options.host}:{port}", flush=True)

    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    await stopped.wait()
    listener.close()
    await chat.stop()


if __name__ == "__main__":
    asyncio.run(main())
