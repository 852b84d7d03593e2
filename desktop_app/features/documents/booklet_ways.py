"""The ways of a 면담자료집 out of the window: saved as one, saved paper by paper, printed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.features.documents.booklet_each import EachExit, EachWish
from desktop_app.features.documents.reading import Proof
from desktop_app.page import Shell
from desktop_app.paper.booklet import Booklet
from desktop_app.paper.files import file_name, of_day
from desktop_app.paper.leaving import About, PaperExit

_TITLE = "면담자료집"


class BookletWays(QObject):
    """What leaves is what is previewed; while it is bound anew nothing does."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._exit = PaperExit(context, shell, page)
        self._each = EachExit(context, shell, page)
        self.made: Booklet | None = None
        """The volume as it is previewed; the page puts it here."""

    @Slot()
    def save_pdf(self) -> None:
        """Save what is previewed."""
        if (made := self.made) is not None:
            edition = made.edition.ko.replace("·", "")
            name = file_name(of_day(self._context.store), _TITLE, edition)
            self._exit.ask_and_save(_proof(made), name, _about(made))

    @Slot()
    def print_paper(self) -> None:
        """Print what is previewed."""
        self.print_several(1)

    @Slot(int)
    def print_several(self, per_sheet: int) -> None:
        """The same with so many pages on a side."""
        if (made := self.made) is not None:
            self._exit.ask_and_print(_proof(made), _about(made), per_sheet)

    def save_each(self, wish: EachWish) -> None:
        """Save every paper that is wished as a file of its own."""
        self._each.ask(wish)


def _proof(made: Booklet) -> Proof:
    return Proof(
        made.edition, (), "", made.rendered, (), content_hash=made.content_hash,
        files_hash=made.files_hash,
    )  # fmt: skip


def _about(made: Booklet) -> About:
    return About(_TITLE, within=made.lines)
