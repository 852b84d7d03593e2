"""What a command prints: one JSON document, or lines for a person."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from resources.texts import Texts


def texts_of(arguments: Namespace) -> Texts:
    """The texts in the language asked for, Korean unless said."""
    return Texts(arguments.lang or "ko")


def show(arguments: Namespace, document: Mapping[str, Any], *lines: str) -> None:
    """Print ``document`` with --json, else the lines."""
    if arguments.json:
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in lines))


def tell(text: str) -> None:
    """A message beside the result, on stderr."""
    sys.stderr.write(f"{text}\n")
