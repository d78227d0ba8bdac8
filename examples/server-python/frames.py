"""What a chizzy.v1 client may send. The same shapes stand in protocol/schema/chizzy.v1.json."""

import json
import math
import re

CHANNEL = re.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
ID = re.compile("[A-Za-z0-9_.:-]{1,64}")
REF = re.compile("[A-Za-z0-9_-]{8,64}")
ACTIONS = ["delete", "clear", "purge", "config", "ban", "unban"]


class Refusal(Exception):
    """Why a request is not carried out: what goes into an `error` frame."""

    def __init__(self, code, message, retry=None, ref=None):
        super().__init__(message)
        self.code, self.message, self.retry, self.ref = code, message, retry, ref


def is_number(value):
    # In Python True is a number, too.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def text(value):
    return None if isinstance(value, str) else "must be a string"


def boolean(value):
    return None if isinstance(value, bool) else "must be true or false"


def number(value):
    return None if is_number(value) else "must be a number"


def matching(pattern):
    message = f"must match ^{pattern.pattern}$"
    return lambda value: None if isinstance(value, str) and pattern.fullmatch(value) else message


def whole(least, most=2**53 - 1):
    message = f"must be a whole number from {least} to {most}"
    return lambda value: None if is_number(value) and value == int(value) and least <= value <= most else message


def one_of(values):
    return lambda value: None if value in values else f"must be one of {', '.join(values)}"


def config(value):
    if not isinstance(value, dict):
        return "must be an object"
    return next((f"{field}: {fault}" for field, fault in faults(value, CONFIG)), None)


CONFIG = {"slow?": whole(0), "readonly?": boolean, "links?": boolean}
SHAPES = {
    "message": {"ref": matching(REF), "text": text, "nickname?": text, "reply?": matching(ID)},
    "history": {"ref": matching(REF), "before?": whole(1), "after?": whole(0), "limit": whole(1, 100)},
    "moderation": {
        **{"ref": matching(REF), "action": one_of(ACTIONS), "target?": matching(ID), "seconds?": whole(0)},
        **{"config?": config},
    },
    "ping": {"t": number},
    "auth": {"token?": text, "session?": text},
}
# Exactly one of the two.
ALTERNATIVES = {"history": ("before", "after"), "auth": ("token", "session")}


def faults(frame, shape):
    for name, check in shape.items():
        field = name.rstrip("?")
        if field in frame:
            fault = check(frame[field])
            if fault is not None:
                yield field, fault
        elif field == name:
            yield field, "must be given"


def decode(payload):
    """A frame as a dict, or a Refusal that names the field and what is allowed (C4)."""
    try:
        frame = json.loads(payload, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        frame = None
    if not isinstance(frame, dict):
        raise Refusal("bad_frame", "a frame must be one JSON object in a text frame")
    ref = frame.get("ref")
    ref = ref if isinstance(ref, str) and REF.fullmatch(ref) else None
    kind = frame.get("type")
    if not isinstance(kind, str):
        raise Refusal("bad_frame", f"type: must be one of {', '.join(SHAPES)}", ref=ref)
    if kind not in SHAPES:
        raise Refusal("unsupported", f"type: {kind[:40]!a} is not known; it must be one of {', '.join(SHAPES)}", ref=ref)
    for field, fault in faults(frame, SHAPES[kind]):
        raise Refusal("bad_frame", f"{field}: {fault}", ref=ref)
    if kind in ALTERNATIVES:
        one, other = ALTERNATIVES[kind]
        if (one in frame) == (other in frame):
            raise Refusal("bad_frame", f"{one}: give either {one} or {other}", ref=ref)
    return frame


def decode_bare(payload):
    """A message of the prototype's clients: nickname and text, or None."""
    try:
        frame = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    if not isinstance(frame, dict) or "type" in frame:
        return None
    nickname, text = frame.get("nickname"), frame.get("text")
    return (nickname, text) if isinstance(nickname, str) and isinstance(text, str) else None


def _refuse_constant(name):
    raise ValueError(f"{name} is not JSON")
