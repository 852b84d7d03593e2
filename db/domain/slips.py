"""What a name may have been meant by a key with one slip: a letter wrong, missing, too much, swapped.

A slip lies where key and name first differ; whatever stands before it is as it was typed.
"""

from __future__ import annotations

FEWEST, MOST = 5, 22
"""Letters of a key in which a slip is forgiven: fewer fit everything, more exceed the index."""


def may_hold_slip(key: str) -> bool:
    """Whether ``key`` is of a length and kind in which a slip is looked for."""
    return FEWEST <= len(key) <= MOST and not (key.isascii() and key.isdigit())


def meant(head: str, letter: str, tail: str) -> tuple[str, ...]:
    """What ``head + tail`` may have meant where a name goes on with ``letter`` after ``head``.

    ``letter`` differs from the first of ``tail``; "" for a name that ends there.
    """
    if len(tail) == 1:
        return (head,)
    if not letter:
        return ()
    wrong, missing = head + letter + tail[1:], head + letter + tail
    if letter != tail[1]:
        return wrong, missing
    swapped, too_much = head + letter + tail[0] + tail[2:], head + tail[1:]
    return wrong, missing, swapped, too_much


def one_slip(name: str, key: str) -> str:
    """The beginning of ``name`` that ``key`` is one slip away from, "" when it is none or more."""
    same = 0
    for ours, theirs in zip(name, key, strict=False):
        if ours != theirs:
            break
        same += 1
    if same == len(key):
        return ""
    found = meant(key[:same], name[same : same + 1], key[same:])
    return next((one for one in found if name.startswith(one)), "")


def halves(key: str) -> tuple[str, str, str]:
    """Parts of which a name with one slip holds one unchanged: both halves, and both with the
    letters swapped where they meet."""
    middle = len(key) // 2
    crossed = key[: middle - 1] + key[middle] + key[middle - 1] + key[middle + 1 :]
    return key[:middle], key[middle:], crossed
