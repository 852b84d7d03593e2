"""Reading a list in a guarded child process.

A foreign file can make a spreadsheet library take all memory, loop or abort; here that ends in a
sentence. Time is measured from the file's last sign of life, so a large honest list may take long,
and by the processor's time it got, so that it may take longer on a busy PC.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from db.domain.file_names import may_be_list
from db.intake.reading import delimited, html_tables
from db.intake.reading.child import FIRST_ROWS, PASSWORD
from db.intake.reading.guard import resident_memory
from db.intake.reading.patience import Silence
from db.intake.reading.wire import BrokenFrame, read_frames, unpack_row
from db.intake.workbook import FileFormat, ReadCancelled, ReadError, Row, Sheet, Span, Workbook
from db.long_paths import reaching

_TICK = 0.1
_NO_MEMORY = (-signal.SIGABRT, -9, 3, 0xC0000409, 0xC0000017)
"""Exit codes of a process that found no more memory: by signal, or as Windows counts them."""
_PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost. Seconds grow with the file, so that large lists pass."""

    seconds: float = 17.0
    """Of the processor, or of sleep, without a word from the child (``patience``)."""
    seconds_per_megabyte: float = 4.0
    resident_bytes: int = 1_300_000_000
    start_seconds: float = 60.0
    """Until the child's first word: a virus scanner may look through the whole program before."""


DEFAULT_LIMITS = Limits()


def child_command() -> list[str]:
    """The command that starts the reading child; the file's path is its last argument."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "intake-child"]
    return [sys.executable, "-X", "utf8", "-m", "db.intake.reading.child"]


def _never() -> bool:
    return False


def _ignore(_rows: int) -> None:
    return None


def read_file(
    path: Path,
    *,
    cancelled: Callable[[], bool] = _never,
    progress: Callable[[int], None] = _ignore,
    limits: Limits = DEFAULT_LIMITS,
    command: Sequence[str] | None = None,
    password: str = "",
    first: Callable[[Workbook], None] | None = None,
) -> Workbook:
    """The cells of the list at ``path``.

    ``progress`` is told the number of rows so far about ten times a second and may raise to stop;
    ``cancelled`` stops with ReadCancelled. ``command`` starts another reading child than
    ``child_command``; ``password`` opens a locked workbook; ``first`` is given the beginning of a
    long list once, while the rest is read. Raises ReadError for every fault of the file or the PC.
    """
    if path.name.startswith("~$"):
        raise ReadError("file.owner", file=path.name)
    path = reaching(path)
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise ReadError("file.missing", file=path.name) from error
    except OSError as error:
        raise ReadError("file.locked", file=path.name) from error
    seconds = limits.seconds + limits.seconds_per_megabyte * size / 1_000_000
    gathered = _Gathered(path.name, first=first)
    starter = [*(command or child_command()), str(path.absolute())]
    with tempfile.TemporaryFile() as complaints, _start(starter, complaints, password) as child:
        try:
            _gather(child, gathered, seconds, limits, cancelled, progress)
            exit_code = _exit_code(child)
        finally:
            child.kill()
            child.wait()
        if not gathered.greeted:
            complaints.seek(0)
            tail = complaints.read()[-2000:].decode("utf-8", errors="replace")
            raise RuntimeError(f"the reading child did not start: {tail}")
    if not gathered.done:
        code = "file.too_big" if exit_code in _NO_MEMORY else "file.damaged"
        raise ReadError(code, file=path.name)
    return gathered.workbook()


def read_text(text: str, html: str = "") -> Workbook:
    """Cells pasted from the clipboard: its table where it holds one, else its text.

    A table copied in Excel, in a word processor or on a page comes as ``html`` too, which keeps
    merged cells and line breaks inside of cells.
    """
    if "<table" in html.lower():
        sheet, title = html_tables.parse(html)
        if any(sheet.rows):
            return Workbook("", "clipboard", (replace(sheet, name=""),), title=title)
    if not text.strip():
        raise ReadError("file.empty", file="")
    rows = tuple(delimited.parse(text))
    return Workbook("", "clipboard", (Sheet("", rows),))


def beginning_of(workbook: Workbook) -> Workbook | None:
    """The first rows of a workbook of which one sheet is long; None of any other."""
    if all(len(sheet.rows) <= 2 * FIRST_ROWS for sheet in workbook.sheets):
        return None
    sheets = tuple(
        replace(
            sheet,
            rows=sheet.rows[:FIRST_ROWS],
            merged=tuple(span for span in sheet.merged if span.last_row <= FIRST_ROWS),
        )
        for sheet in workbook.sheets
    )
    return replace(workbook, sheets=sheets)


def lists_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and of those in it that may be lists, by name, the folder's own first;
    Excel's marks beside them and what systems hide (.git, $RECYCLE.BIN) are left out.

    OSError for a folder that can't be looked into; one inside that can't be is passed over.
    """
    within = sorted(folder.iterdir())
    files = [path for path in within if path.is_file() and may_be_list(path.name)]
    found = [path for path in files if not path.name.startswith("~$")]
    for path in within:
        if path.is_dir() and not path.is_symlink() and not path.name.startswith((".", "$")):
            with suppress(OSError):
                found += lists_in(path)
    return tuple(found)


def _exit_code(child: subprocess.Popen[bytes]) -> int:
    """How a child that closed its pipe ended."""
    try:
        return child.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return 0


def _start(command: Sequence[str], complaints: IO[bytes], password: str) -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        # Without a console: the one that CREATE_NO_WINDOW starts may hold the pipe of a killed child.
        flags = subprocess.DETACHED_PROCESS
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=complaints,
        cwd=None if getattr(sys, "frozen", False) else _PROJECT,
        creationflags=flags,
        env={**os.environ, PASSWORD: password} if password else None,
    )


@dataclass(slots=True)
class _Gathered:
    """What arrived from the child so far."""

    file_name: str
    greeted: bool = False
    done: bool = False
    format: FileFormat = "csv"
    encoding: str | None = None
    title: str = ""
    notes: tuple[str, ...] = ()
    sheets: list[Sheet] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    row_count: int = 0
    about: tuple[str, bool] = ("", True)
    first: Callable[[Workbook], None] | None = None
    early: tuple[tuple[Span, ...], frozenset[int]] = ((), frozenset())

    def take(self, message: tuple[Any, ...]) -> None:
        """One frame. Raises ReadError when it says so."""
        match message:
            case ("hello",):
                self.greeted = True
            case ("workbook", format_, encoding, title, notes):
                self.format, self.encoding = format_, encoding
                self.title, self.notes = title, tuple(notes)
                self.sheets, self.rows = [], []
            case ("sheet", name, visible):
                self.about, self.rows = (name, visible), []
            case ("early", spans, hidden_columns):
                self.early = tuple(Span(*span) for span in spans), frozenset(hidden_columns)
            case ("rows", rows):
                self.rows.extend(map(unpack_row, rows))
                self.row_count += len(rows)
                self._show_first()
            case ("looks", spans, hidden_rows, hidden_columns, struck, formats):
                self.sheets.append(
                    Sheet(
                        name=self.about[0],
                        rows=tuple(self.rows),
                        merged=tuple(Span(*span) for span in spans),
                        hidden_rows=frozenset(hidden_rows),
                        hidden_columns=frozenset(hidden_columns),
                        struck_rows=frozenset(struck),
                        formats=MappingProxyType(formats),
                        visible=self.about[1],
                    )
                )
            case ("done",):
                self.done = True
            case ("error", code, *_):
                raise ReadError(code, file=self.file_name)
            case _:
                raise BrokenFrame

    def _show_first(self) -> None:
        """Hand over the beginning of the first long sheet, once."""
        if self.first is None or len(self.rows) < FIRST_ROWS:
            return
        show, self.first = self.first, None
        name, visible = self.about
        spans, hidden = self.early
        begun = Sheet(name, tuple(self.rows), spans, hidden_columns=hidden, visible=visible)
        show(
            Workbook(
                self.file_name, self.format, (*self.sheets, begun), self.encoding, self.title,
                self.notes,
            )
        )  # fmt: skip

    def workbook(self) -> Workbook:
        """The finished workbook. Raises ReadError when it holds no cell at all."""
        if not any(sheet.rows for sheet in self.sheets):
            raise ReadError("file.empty", file=self.file_name)
        return Workbook(
            self.file_name,
            self.format,
            tuple(self.sheets),
            self.encoding,
            self.title,
            self.notes,
        )


def _gather(
    child: subprocess.Popen[bytes],
    gathered: _Gathered,
    seconds: float,
    limits: Limits,
    cancelled: Callable[[], bool],
    progress: Callable[[int], None],
) -> None:
    """Take frames until the child is done, dead, too slow, too large or no longer wanted."""
    arrived: queue.Queue[tuple[Any, ...] | None] = queue.Queue(maxsize=8)
    stopped = threading.Event()
    thread = threading.Thread(target=_pump, args=(child, arrived, stopped), daemon=True)
    thread.start()
    silence = Silence(child.pid)
    looked = time.monotonic()
    try:
        while True:
            try:
                message = arrived.get(timeout=_TICK)
            except queue.Empty:
                message = ()
            if message is None:
                return
            if message:
                gathered.take(message)
                silence.broken()
            now = time.monotonic()
            if now - looked >= _TICK:
                looked = now
                if cancelled():
                    raise ReadCancelled
                progress(gathered.row_count)
                patience = seconds if gathered.greeted else limits.start_seconds
                held = resident_memory(child.pid)
                if silence.is_over(patience) or held > limits.resident_bytes:
                    raise ReadError("file.too_big", file=gathered.file_name)
    except BrokenFrame as error:
        raise ReadError("file.damaged", file=gathered.file_name) from error
    except BaseException:
        child.kill()
        raise
    finally:
        stopped.set()
        thread.join(timeout=5)


def _pump(
    child: subprocess.Popen[bytes],
    arrived: queue.Queue[tuple[Any, ...] | None],
    stopped: threading.Event,
) -> None:
    """Move frames from the pipe to the queue; None says that nothing follows."""
    frames = read_frames(child.stdout) if child.stdout else iter(())
    message: tuple[Any, ...] | None = ()
    while message is not None and not stopped.is_set():
        try:
            message = next(frames, None)
        except (BrokenFrame, OSError, ValueError):
            message = None
        while not stopped.is_set():
            try:
                arrived.put(message, timeout=_TICK)
                break
            except queue.Full:
                continue
