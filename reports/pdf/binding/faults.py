"""Why a file can't be bound, as a code; what a damaged file makes its reader stumble over."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, UnidentifiedImageError
from pypdf.errors import PyPdfError

from reports.results import AttachmentProblem

_STUMBLES = (
    PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError,
    RecursionError, NotImplementedError, EOFError, struct.error, zlib.error, SyntaxError,
    UnidentifiedImageError,
)  # fmt: skip
"""All that the readers of foreign files are known to raise over what is in them."""

# What a foreign file has wrong and can still be read is nothing an officer could mend.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@contextmanager
def damage_named() -> Iterator[None]:
    """Turns what a reader stumbles over inside the block into AttachmentProblem("damaged")."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise AttachmentProblem("too_large") from fault
    except OSError as fault:
        if fault.errno is not None:  # the disk's fault, not the file's
            raise
        raise AttachmentProblem("damaged") from fault
    except _STUMBLES as fault:
        raise AttachmentProblem("damaged") from fault
