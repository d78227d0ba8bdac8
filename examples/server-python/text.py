"""Normalizing text as rule C9 of PROTOCOL.md asks for. protocol/vectors/text.json says what must come out."""

import re
import unicodedata

MAX_MARKS, MAX_UNORDERED_MARKS = 5, 30
MAX_LINES = 12
ZWNJ, ZWJ = "\u200c", "\u200d"

LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# What is drawn as nothing and has no use: controls, what Unicode ignores by default, what stands for an object, noncharacters.
INVISIBLE = re.compile(
    "[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\ufffc"
    "\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
# The mathematical alphabets, and the letterlike symbols that fill their gaps.
MATHEMATICAL = re.compile(
    "[\U0001d400-\U0001d7ff\U0001ee00-\U0001eeff\u2102\u210a-\u210e\u2110-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d"
    "\u212f-\u2131\u2133\u2134]"
)
# Tag characters mean something in the flag of a subdivision only.
FLAG_OR_TAG = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f)|[\U000e0000-\U000e007f]")
VARIATION_RUN = re.compile("([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
# What is left of these has nothing to see in it.
BLANK = re.compile(
    r"[\s\u034f\u061c\u115f\u1160\u180b-\u180d\u180f\u200c-\u200f\u2800\ufe00-\ufe0f\U000e0100-\U000e01ef\U00013430-\U0001343f"
    r"\U00013441\U00013442\U00016fe4\U0001d159]*"
)
JOINING_SCRIPTS = set(
    "ARABIC SYRIAC MONGOLIAN NKO DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA".split()
)


def normalize_text(text):
    """The text as it is stored; empty when there is nothing to see in it."""
    # What one pass removes can bring marks together that NFC then composes. A pass that changes nothing is the last.
    cleaned = _clean(text)
    while cleaned != text:
        text, cleaned = cleaned, _clean(cleaned)
    return text


def normalize_nickname(nickname):
    """The same, on one line, each run of white space one space."""
    return re.sub(r"\s+", " ", normalize_text(re.sub("[\r\n\x85\u2028\u2029]+", " ", nickname)))


def _clean(text):
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    text = LINE_BREAK.sub("\n", text).replace("\t", " ")
    text = re.sub("[\u3164\uffa0]", " ", text)
    text = INVISIBLE.sub("", text)
    text = FLAG_OR_TAG.sub(lambda match: match[1] or "", text)
    text = "".join(character for at, character in enumerate(text) if _is_kept(text, at))
    text = VARIATION_RUN.sub(r"\1", text)
    text = MATHEMATICAL.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)
    # Ordering marks takes quadratic time, so a run is short before.
    text = unicodedata.normalize("NFC", _without_long_mark_runs(text, MAX_UNORDERED_MARKS))
    text = _without_long_mark_runs(text, MAX_MARKS)
    # Not by an expression: "white space before a line break" looks at a run of spaces once from each of its characters.
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        rest = " ".join(line for line in lines[MAX_LINES - 1 :] if line)
        text = "\n".join([*lines[: MAX_LINES - 1], rest])
    return "" if BLANK.fullmatch(text) else text


def _is_kept(text, at):
    """Joiners are kept where a script or an emoji sequence needs them; all else is."""
    if text[at] not in (ZWNJ, ZWJ):
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after:
        return False
    script = unicodedata.name(before, "").partition(" ")[0]
    if script in JOINING_SCRIPTS and unicodedata.category(after).startswith("L"):
        return True
    joins_emoji = _is_pictograph(before) or before == "\ufe0f" or "\U0001f3fb" <= before <= "\U0001f3ff"
    return text[at] == ZWJ and joins_emoji and _is_pictograph(after)


def _is_pictograph(character):
    """Near enough to Extended_Pictographic, which Python's Unicode tables lack."""
    return unicodedata.category(character) == "So" and (character >= "\U0001f000" or "\u2190" <= character <= "\u2bff")


def _without_long_mark_runs(text, most):
    kept, run = [], 0
    for character in text:
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        if run <= most:
            kept.append(character)
    return "".join(kept)
