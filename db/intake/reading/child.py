"""The reading child: opens one file under a memory ceiling and sends its cells to the parent.

It is the only process that hands a foreign file to a spreadsheet library. Whatever such a file
provokes there ends here, as an error frame or as this process's death.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from db.collector import cycles_uncollected
from db.intake.reading.guard import limit_memory
from db.intake.reading.open_sheet import Looks, OpenSheet
from db.intake.reading.sniff import OLE_MAGIC, is_owner_file, kind_of
from db.intake.reading.wire import ROWS_PER_FRAME, pack_row, write_frame
from db.intake.workbook import Cell, ReadError, Sheet

# What reads a kind of file is imported when one is met: together they take 0.1 s to load.

PASSWORD = "ATTRACTION_DESK_LIST_PASSWORD"
"""The environment variable in which the parent hands over the password of a locked list."""
MEMORY_CEILING = 1_200_000_000
LARGEST_FILE = 300_000_000
MOST_CELLS = 8_000_000
MOST_COLUMNS = 16_384
"""As wide as a sheet of Excel."""
FIRST_ROWS = 3_000
"""With so many rows of a sheet a long list can be shown while the rest is read."""


def main(path: str, stream: IO[bytes] | None = None, memory: int = MEMORY_CEILING) -> int:
    """Read ``path`` and write its frames. Always returns 0: errors are frames too.

    ``memory`` is the ceiling of this process in bytes, 0 for none.
    """
    # A windowed program has no sys.stdout, but it has the pipe its parent gave it.
    out = stream or getattr(sys.stdout, "buffer", None) or os.fdopen(1, "wb")
    if memory:
        limit_memory(memory)
    write_frame(out, "hello")
    try:
        with cycles_uncollected():
            _send(Path(path), out)
    except ReadError as error:
        write_frame(out, "error", error.code)
    except MemoryError:
        write_frame(out, "error", "file.too_big")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - foreign libraries; Rust panics included
        write_frame(out, "error", "file.damaged", type(error).__name__)
    else:
        write_frame(out, "done")
    return 0


def _send(path: Path, out: IO[bytes]) -> None:
    data = _bytes_of(path)
    if is_owner_file(path.name, data):
        raise ReadError("file.owner")
    kind = kind_of(data)
    if kind == "encrypted":
        data, kind = _unlocked(data)
    if kind in ("text", "html", "mhtml"):
        _send_text(data, kind, out)
    elif kind == "xml":
        from db.intake.reading import spreadsheet_xml

        write_frame(out, "workbook", "xml", None, "", ())
        _send_sheets((_opened(sheet) for sheet in spreadsheet_xml.parse(data)), out)
    elif kind == "xls":
        _send_xls(data, out)
    else:
        write_frame(out, "workbook", kind, None, "", ())
        _send_sheets(_office_sheets(data, kind), out)


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ReadError("file.unsupported" if path.exists() else "file.missing")
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)  # as it is now: it may be growing
    except FileNotFoundError as error:
        raise ReadError("file.missing") from error
    except OSError as error:
        raise ReadError("file.locked") from error
    if len(data) > LARGEST_FILE:
        raise ReadError("file.too_big")
    return data


def _office_sheets(data: bytes, kind: str) -> Iterator[OpenSheet]:
    """The sheets by calamine; where it fails on the first of them by openpyxl or our own reader."""
    from db.intake.reading import office

    sheets = office.open_sheets(data, kind)
    try:
        first = next(sheets, None)
    except ReadError:
        raise
    except BaseException:  # calamine's panics are no Exceptions
        if kind not in ("xlsx", "ods"):
            raise
        from db.intake.reading import opendocument_cells, second_reader

        second = opendocument_cells if kind == "ods" else second_reader
        yield from second.open_sheets(data)
        return
    if first is not None:
        yield first
        yield from sheets


def _unlocked(data: bytes) -> tuple[bytes, str]:
    from db.intake.reading import unlock

    plain = unlock.unlocked(data, os.environ.get(PASSWORD, ""))
    return plain, kind_of(plain)


def _send_xls(data: bytes, out: IO[bytes]) -> None:
    from db.intake.reading import biff

    write_frame(out, "workbook", "xls", None, "", ())
    try:
        _send_sheets(biff.open_sheets(data), out)
    except ReadError as error:
        if error.code != "file.encrypted" or not data.startswith(OLE_MAGIC):
            raise
        _send_sheets(biff.open_sheets(_unlocked(data)[0]), out)


def _send_text(data: bytes, kind: str, out: IO[bytes]) -> None:
    if kind == "mhtml":
        data = _html_part(data)
    from db.intake.reading.encodings import decode

    decoded = decode(data)
    if decoded is None:
        raise ReadError("file.damaged")
    notes = ("decoded.damaged",) if decoded.damaged else ()
    if kind == "text":
        from db.intake.reading import delimited

        write_frame(out, "workbook", "csv", decoded.encoding, "", notes)
        _send_sheets(iter([OpenSheet("", delimited.parse(decoded.text))]), out)
        return
    from db.intake.reading import html_tables

    sheet, title = html_tables.parse(decoded.text)
    write_frame(out, "workbook", "html", decoded.encoding, title, notes)
    _send_sheets(iter([_opened(sheet)]), out)


def _html_part(data: bytes) -> bytes:
    """The part of a web archive that holds the table: the longest HTML part."""
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    parts = [
        payload
        for part in message.walk()
        if part.get_content_type() == "text/html"
        and isinstance(payload := part.get_payload(decode=True), bytes)
    ]
    if not parts:
        raise ReadError("file.unsupported")
    return max(parts, key=lambda part: part.lower().count(b"<td"))


def _opened(sheet: Sheet) -> OpenSheet:
    looks = Looks(hidden_rows=sheet.hidden_rows)
    return OpenSheet(sheet.name, sheet.rows, sheet.merged, looks, sheet.visible)


def _send_sheets(sheets: Iterator[OpenSheet], out: IO[bytes]) -> None:
    cells_left = MOST_CELLS
    for sheet in sheets:
        write_frame(out, "sheet", sheet.name, sheet.visible)
        _send_early(sheet, out)
        struck: list[int] = []
        blank: list[tuple[object, ...]] = []  # blank rows are sent only when a filled one follows
        chunk: list[tuple[object, ...]] = []
        for number, row in enumerate(sheet.rows, 1):
            cells_left -= len(row) or 1  # the plan walks over blank rows, too
            if cells_left < 0 or len(row) > MOST_COLUMNS:
                raise ReadError("file.too_big")
            if not row:
                blank.append(())
                continue
            if sheet.looks.struck and _is_struck(row, sheet.looks.struck.get(number, frozenset())):
                struck.append(number)
            chunk += blank
            blank.clear()
            chunk.append(pack_row(row))
            if len(chunk) >= ROWS_PER_FRAME:
                write_frame(out, "rows", chunk)
                chunk = []
        write_frame(out, "rows", chunk)
        _send_looks(sheet, struck, out)


def _is_struck(row: tuple[Cell, ...], struck: frozenset[int]) -> bool:
    filled = [column for column, cell in enumerate(row) if cell is not None]
    return bool(filled) and struck.issuperset(filled)


def _send_early(sheet: OpenSheet, out: IO[bytes]) -> None:
    """What is known of a sheet before its rows: enough to understand its beginning."""
    spans = [
        (span.first_row, span.first_column, span.last_row, span.last_column)
        for span in sheet.merged
        if span.first_row <= FIRST_ROWS
    ]
    write_frame(out, "early", spans[:FIRST_ROWS], sorted(sheet.looks.hidden_columns))


def _send_looks(sheet: OpenSheet, struck: list[int], out: IO[bytes]) -> None:
    write_frame(
        out,
        "looks",
        [(s.first_row, s.first_column, s.last_row, s.last_column) for s in sheet.merged[:200_000]],
        sorted(sheet.looks.hidden_rows),
        sorted(sheet.looks.hidden_columns),
        struck,
        dict(sheet.looks.formats),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
