"""WebSocket (RFC 6455) over asyncio streams: as much of it as a chat server needs."""

import asyncio
import base64
import binascii
import hashlib
import struct
from urllib.parse import parse_qsl

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
HANDSHAKE_SECONDS = 10
CLOSE_SECONDS = 2
# A reader that lets more gather is cut off (F5): a close frame would stick behind it.
QUEUE_BYTES = 1024 * 1024
# Reasons of close frames are at most 123 bytes (RFC 6455, section 5.5).
REASON_BYTES = 123


class Closed(Exception):
    """The connection is to end: with a code and a reason, or, without a code, because the link is gone."""

    def __init__(self, code=None, reason=""):
        super().__init__(code, reason)
        self.code = code
        self.reason = reason


class WebSocket:
    """One connection, from its request on. `query`, `headers` and `offered` are what the request says."""

    def __init__(self, reader, writer, limit):
        self.reader, self.writer, self.limit = reader, writer, limit
        self.heard = True
        self.is_closing = False

    async def read_request(self):
        """Reads the upgrade request. Anything else is answered, and raises Closed."""
        try:
            head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), HANDSHAKE_SECONDS)
            request, *lines = head.decode("latin-1").split("\r\n")
            method, target, _version = request.split(" ")
            self.headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            self.key = self.headers.get("sec-websocket-key", "")
            is_upgrade = self.headers.get("upgrade", "").lower() == "websocket" and method == "GET"
            if not is_upgrade or len(base64.b64decode(self.key, validate=True)) != 16:
                raise ValueError
        except (ValueError, binascii.Error, asyncio.LimitOverrunError):
            self.writer.write(b"HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            raise Closed() from None
        except (OSError, EOFError, asyncio.TimeoutError):
            raise Closed() from None
        self.query = dict(reversed(parse_qsl(target.partition("?")[2], keep_blank_values=True)))
        self.offered = [name.strip() for name in self.headers.get("sec-websocket-protocol", "").split(",")]

    def accept(self, protocol):
        """Answers the handshake. `protocol` is the subprotocol to echo, or None."""
        digest = base64.b64encode(hashlib.sha1((self.key + GUID).encode()).digest()).decode()
        lines = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"]
        lines.append(f"Sec-WebSocket-Accept: {digest}")
        if protocol is not None:
            lines.append(f"Sec-WebSocket-Protocol: {protocol}")
        self.writer.write("\r\n".join([*lines, "", ""]).encode())

    async def receive(self):
        """Returns the next text message. Raises Closed when the connection ends, or has to."""
        message, is_inside = b"", False
        while True:
            is_final, opcode, payload = await self._read_frame(self.limit - len(message))
            if opcode == PING:
                self._write(PONG, payload)
            elif opcode == CLOSE:
                raise Closed(struct.unpack("!H", payload[:2])[0] if len(payload) >= 2 else 1000)
            elif opcode == BINARY:
                raise Closed(1003, "a frame must be text, not binary")
            elif opcode == (CONTINUATION if is_inside else TEXT):
                message, is_inside = message + payload, True
                if is_final:
                    try:
                        return message.decode()
                    except UnicodeDecodeError:
                        raise Closed(1007, "a text must be UTF-8") from None
            elif opcode != PONG:
                raise Closed(1002, f"opcode {opcode} is not allowed here")

    async def _read_frame(self, room):
        try:
            first, second = await self.reader.readexactly(2)
            is_final, opcode, length = bool(first & 0x80), first & 0x0F, second & 0x7F
            is_control = opcode >= CLOSE
            if first & 0x70 or not second & 0x80 or (is_control and (length > 125 or not is_final)):
                raise Closed(1002, "this is no frame of a client")
            if length == 126:
                (length,) = struct.unpack("!H", await self.reader.readexactly(2))
            elif length == 127:
                (length,) = struct.unpack("!Q", await self.reader.readexactly(8))
            if length > room and not is_control:
                raise Closed(1009, f"a message has at most {self.limit} bytes")
            mask = await self.reader.readexactly(4)
            payload = await self.reader.readexactly(length)
        except (OSError, EOFError):
            raise Closed() from None
        self.heard = True
        return is_final, opcode, bytes(byte ^ mask[at & 3] for at, byte in enumerate(payload))

    def send(self, text):
        self._write(TEXT, text.encode())

    def ping(self):
        self._write(PING, b"")

    def _write(self, opcode, payload):
        if self.is_closing:
            return
        if self.writer.transport.get_write_buffer_size() > QUEUE_BYTES:
            self.abort()
            return
        size = len(payload)
        if size < 126:
            head = struct.pack("!BB", 0x80 | opcode, size)
        elif size < 65536:
            head = struct.pack("!BBH", 0x80 | opcode, 126, size)
        else:
            head = struct.pack("!BBQ", 0x80 | opcode, 127, size)
        self.writer.write(head + payload)

    def abort(self):
        self.is_closing = True
        self.writer.transport.abort()

    def say_close(self, code, reason=""):
        """Sends a close frame, once. Nothing is sent after it."""
        text = reason.encode()[:REASON_BYTES].decode(errors="ignore")
        self._write(CLOSE, struct.pack("!H", code) + text.encode())
        self.is_closing = True

    async def close(self, code, reason=""):
        """The same, and waits for the other end to go. A socket that is closed with input unread would take the frame back."""
        self.say_close(code, reason)
        try:
            await asyncio.wait_for(self._discard(), CLOSE_SECONDS)
        except (OSError, asyncio.TimeoutError):
            pass

    async def _discard(self):
        while await self.reader.read(65536):
            pass
