"""Files changed at random, in the ways in which damage and forgers change them."""

import random
import re
from collections.abc import Callable, Sequence

from tests.fakes.shown import shown

_WHITE = b" \t\r\n\f\0"
_NUMBER = re.compile(rb"\d+")
_TELLING = re.compile(
    rb"(?:/ByteRange|/Length|/Prev|/Size|/Index|/W|/Count|/N|/First|/P|startxref|xref|obj|\d{10} \d{5})"
    rb"\s*\[?[\d ]*"
)
_TOKEN = re.compile(
    rb"/[A-Za-z]{1,20}|\b(?:obj|endobj|stream|endstream|xref|trailer|startxref|true|false|null)\b"
)
_OBJECT = re.compile(rb"(?<!\d)(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+ 0 R)")
_RANGE = re.compile(rb"/ByteRange\s*\[\s*0+\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
_END = re.compile(rb"%%EOF[\r\n]*")

_Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutated(chance: random.Random, whole: bytes, others: Sequence[bytes]) -> bytes:
    """The file after one to three changes; ``others`` are files to take pieces from."""
    text = whole
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = chance.choice(_MUTATIONS)(chance, text, others) or text
    return text


def says_the_same(whole: bytes, changed: bytes) -> bool:
    """Whether a changed file is the whole one, or an earlier state of it, in all that signatures stand for.

    It begins with all that the newest signature of that state covers, but for its own gap: what is in there
    is the signature itself, which is checked by what it covers. Whatever follows makes nothing of the
    document another one, as a reader sees it that has no part in judging.
    """
    if changed == whole:
        return True
    seen = shown(changed)
    for end in (match.end() for match in _END.finditer(whole)):
        ranges = [tuple(map(int, one.groups())) for one in _RANGE.finditer(whole[:end])]
        start, stop, rest = max(((a, b, n) for a, b, n in ranges if b + n <= end), default=(0, 0, 0))
        covered = stop + rest
        same = whole[:start] == changed[:start] and whole[stop:covered] == changed[stop:covered]
        if covered and same and (changed[covered:].strip(_WHITE) == b"" or seen == shown(whole[:end]) != b""):
            return True
    return False


def _flip(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(text)
    for _at in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] ^= chance.randrange(1, 256)
    return bytes(changed)


def _cut_off(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    ends = [match.end() for match in _END.finditer(text)]
    return text[: chance.choice([chance.randrange(1, len(text)), *ends])]


def _stretch(chance: random.Random, text: bytes) -> tuple[int, int]:
    start = chance.randrange(len(text))
    return start, min(len(text), start + chance.choice((1, 7, 60, 500, 4000)))


def _take_out(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _stretch(chance, text)
    return text[:start] + text[stop:]


def _repeat(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _stretch(chance, text)
    at = chance.choice((stop, len(text), chance.randrange(len(text))))
    return text[:at] + text[start:stop] + text[at:]


def _overwrite(chance: random.Random, text: bytes, others: Sequence[bytes]) -> bytes:
    start, stop = _stretch(chance, text)
    other = chance.choice([text, *others])
    at = chance.randrange(len(other))
    piece = chance.choice(
        (b" " * (stop - start), other[at : at + stop - start], chance.randbytes(stop - start))
    )
    return text[:start] + piece + text[stop:]


def _insert(chance: random.Random, text: bytes, others: Sequence[bytes]) -> bytes:
    at, other = chance.randrange(len(text)), chance.choice([text, *others])
    start, stop = _stretch(chance, other)
    return text[:at] + other[start:stop] + text[at:]


def _renumber(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    """Another number where the structure of the file stands."""
    places = list(_TELLING.finditer(text))
    told = chance.choice(places) if places else None
    numbers = list(_NUMBER.finditer(text, *told.span())) if told else []
    if not numbers:
        return text
    number = chance.choice(numbers)
    value = int(number[0])
    other = chance.choice(
        (value + 1, max(0, value - 1), value * 2, 0, len(text), 2**31, chance.randrange(9999))
    )
    written = b"%d" % other
    if chance.random() < 0.7:
        written = written.rjust(len(number[0]), b"0")
    return text[: number.start()] + written + text[number.end() :]


def _swap(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    """Two names or key words in each other's place."""
    tokens = list(_TOKEN.finditer(text))
    if len(tokens) < 2:
        return text
    one, other = sorted(chance.sample(tokens, 2), key=lambda token: token.start())
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def _append_revision(chance: random.Random, text: bytes, others: Sequence[bytes]) -> bytes:
    """What another file, or this one, has after one of its revisions, put behind this one."""
    other = chance.choice([text, *others])
    ends = [0, *(match.end() for match in _END.finditer(other))]
    start = chance.choice(ends)
    tail = other[start : chance.choice([end for end in ends if end > start] or [len(other)])]
    old = [match[0] for match in re.finditer(rb"/Prev \d+", tail)]
    at = text[text.rfind(b"startxref") + 9 :].split()[:1]
    if old and at and at[0].isdigit() and chance.random() < 0.5:
        tail = tail.replace(old[-1], b"/Prev " + at[0])
    return text + tail


def _revise(chance: random.Random, text: bytes, others: Sequence[bytes]) -> bytes:
    """A sound revision in which an object is another one, or a little different."""
    objects, roots = list(_OBJECT.finditer(text)), _ROOT.findall(text)
    start = text[text.rfind(b"startxref") + 9 :].split()[:1]
    if not (objects and roots and start and start[0].isdigit()):
        return text
    one, other = chance.choice(objects), chance.choice(objects)
    change = chance.choice((_swap, _renumber, _flip, None))
    body = other[2] if change is None else change(chance, one[2], others)
    number = int(one[1]) if chance.random() < 0.9 else 1 + max(int(found[1]) for found in objects)
    size = 1 + max([number, *(int(found[1]) for found in objects)])
    written = b"\n%d 0 obj%sendobj\n" % (number, body)
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n" % (number, len(text) + 1)
    trailer = b"<< /Size %d /Root %s /Prev %s >>\n" % (size, roots[-1], start[0])
    end = b"startxref\n%d\n%%%%EOF\n" % (len(text) + len(written))
    return text + written + table + trailer + end


def _pad(chance: random.Random, text: bytes, _: Sequence[bytes]) -> bytes:
    return text + bytes(chance.choice(_WHITE) for _at in range(chance.randint(1, 40)))


_MUTATIONS: tuple[_Mutation, ...] = (
    *(_flip, _flip, _cut_off, _take_out, _repeat, _overwrite, _insert),
    *(_renumber, _renumber, _swap, _append_revision, _revise, _revise, _pad),
)
