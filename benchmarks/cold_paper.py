"""The first page from a cold start: the command that writes it, and the window that shows it.

Both are processes of their own, measured by the seconds of the processor they take, so that a busy
machine does not count. The floor draws the words of the same pages with reportlab's canvas alone;
beside the window it shows the first of them as a picture in an empty window.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.harness import Ratio
from benchmarks.paper import bare_pages
from benchmarks.start_up import OPENING
from db.paths import DataFolder
from reports.pdf import fonts
from resources import fonts as font_files

ROUNDS = 3
COMMAND_BUDGET, WINDOW_BUDGET = 7.0, 6.0
"""Nobody asked for these: they keep a start from growing longer than it was when first measured."""
MEETING = 1

_BARE = """
import json, sys
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
said = json.load(open(sys.argv[1], encoding="utf-8"))
for name, path in said["fonts"].items():
    pdfmetrics.registerFont(TTFont(name, path))
canvas = Canvas(sys.argv[2], pagesize=A4)
for page in said["pages"]:
    for box in page["boxes"]:
        canvas.rect(*box)
    for word in page["words"]:
        canvas.setFont(word["font"], word["size"])
        canvas.drawString(word["x"], word["y"], word["text"])
    canvas.showPage()
canvas.save()
"""
_SHOWN = """
import pypdfium2
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
drawn = pypdfium2.PdfDocument(sys.argv[2])[0].render(scale=1.0)
image = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
label = QLabel()
label.setPixmap(QPixmap.fromImage(image))
label.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""
_WINDOW = (
    OPENING
    + """
asked = []
def look():
    window = program.window
    if not window.current_page_key:
        return
    if not asked:
        asked.append(window.open_page("packet", meeting_id=int(sys.argv[2])))
        return
    from desktop_app.paper.preview import Preview
    shown = asked[0].findChild(Preview)
    if shown is not None and shown.picture(1) is not None:
        timer.stop()
        window.repaint()
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
program.start()
application.exec()
program.close()
"""
)


def measure(folder: DataFolder, root: Path) -> list[Ratio]:
    """The command and the window, each beside its floor, on the example in ``folder``."""
    out, words = root / "paper.pdf", root / "words.json"
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(folder.root),
               "packet", "--meeting", str(MEETING), str(out)]  # fmt: skip
    _cpu(command)
    words.write_text(_said(out), encoding="utf-8")
    bare = [sys.executable, "-c", _BARE, str(words), str(root / "bare.pdf")]
    shown = [sys.executable, "-c", _BARE + _SHOWN, str(words), str(root / "bare.pdf")]
    window = [sys.executable, "-c", _WINDOW, str(folder.root), str(MEETING)]
    return [
        _ratio("packet command from a cold start, CPU", bare, command, COMMAND_BUDGET),
        _ratio("first page in the window from a cold start, CPU", shown, window, WINDOW_BUDGET),
    ]


def _ratio(name: str, floor: list[str], program: list[str], budget: float) -> Ratio:
    floors, programs = [], []
    for _ in range(ROUNDS):
        floors.append(_cpu(floor))
        programs.append(_cpu(program))
    return Ratio(name, statistics.median(floors), statistics.median(programs), budget)


def _said(pdf: Path) -> str:
    """The words and boxes of a paper, and the files of its fonts."""
    files = {
        fonts.SANS: font_files.sans_regular(), fonts.SANS_BOLD: font_files.sans_bold(),
        fonts.SERIF: font_files.serif_regular(),
    }  # fmt: skip
    return json.dumps({
        "pages": [asdict(page) for page in bare_pages(pdf.read_bytes())],
        "fonts": {name: str(path) for name, path in files.items()},
    })  # fmt: skip


def _cpu(command: list[str]) -> float:
    """The seconds of the processor that a process takes."""
    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = os.times()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
