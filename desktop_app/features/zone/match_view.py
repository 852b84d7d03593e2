"""Matching: one case against every site, or one site against every case, each with its reasons."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.matching import Suits
from db.domain.values import Empty
from db.queries.zone import ZoneBook
from desktop_app.context import AppContext
from desktop_app.features.zone.lines import PairLine, ZoneColumns
from desktop_app.features.zone.reading import Pair, pairs_of_case, pairs_of_site
from desktop_app.widgets.forms.editors.link import LinkEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import label
from reports.content.matching_words import SUITS

_CASE = Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE)
_SITE = Field("site", "필지·공간", "Site", Kind.LINK, links_to=RecordKind.SITE)


class MatchView(QWidget):
    """Choosing one side clears the other."""

    site_opened = Signal(int)
    case_opened = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._book: ZoneBook | None = None
        self._lines: tuple[PairLine, ...] = ()
        kit = form_kit(context)
        self.case, self.site = LinkEditor(_CASE, kit), LinkEditor(_SITE, kit)
        self._said = label("", "small")
        self._said.setObjectName("zone_matches_said")
        columns = ZoneColumns(context.texts, context.theme, context.store.today())
        self._lists = {}
        for key, of_case in (("sites", True), ("cases", False)):
            made = plain_list(
                context, columns.pairs(of_case=of_case), f"zone_match_{key}", self.tr("Matches")
            )
            made.opened.connect(self._on_opened)
            self._lists[key] = made
        self._compose()
        for editor in (self.case, self.site):
            editor.edited.connect(self._on_edited)

    def _compose(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for field, editor in ((_CASE, self.case), (_SITE, self.site)):
            title = field.label(self._context.lang)
            editor.input.setAccessibleName(title)
            editor.setFixedWidth(280)
            row.addWidget(label(title, "label"))
            row.addWidget(editor)
        row.addWidget(self._said, 1)
        column = flush(QVBoxLayout(self))
        column.addLayout(row)
        for made in self._lists.values():
            column.addWidget(made, 1)

    @property
    def list(self) -> ListView:
        """The list in front."""
        return self._lists["cases" if self._number(self.site) else "sites"]

    def put(self, book: ZoneBook) -> None:
        """Match anew with what is known now."""
        self._book = book
        self._show()

    def ask(self, *, case: int = 0, site: int = 0) -> None:
        """Match a case with the sites, or a site with the cases."""
        self.case.set_value(case or Empty.UNCHECKED)
        self.site.set_value(site or Empty.UNCHECKED)
        self._show()

    def _number(self, editor: LinkEditor) -> int:
        value = editor.reading().value
        return value if isinstance(value, int) else 0

    def _show(self) -> None:
        if self._book is None:
            return
        case, site = self._number(self.case), self._number(self.site)
        pairs = pairs_of_site(self._book, site) if site else pairs_of_case(self._book, case)
        self._lines = tuple(PairLine(at, pair) for at, pair in enumerate(pairs))
        for made in self._lists.values():
            made.setVisible(made is self.list)
        self._said.setText(self._sum(pairs))
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        if self._lines:
            self.list.show_rows()
            self.list.select_id(0)
        elif case or site:
            self.list.show_state(
                "map-pin", self.tr("There is nothing to compare."),
                self.tr("An ended case asks for no site, and no site is compared before it is "
                        "registered."),
            )  # fmt: skip
        else:
            self.list.show_state("map-pin", self.tr("Choose a case or a site above."),
                                 self.tr("Each point is compared, and a near miss says by how "
                                         "much."))  # fmt: skip

    def _sum(self, pairs: tuple[Pair, ...]) -> str:
        found = {suits: sum(1 for one in pairs if one.match.suits is suits) for suits in Suits}
        texts = self._context.texts
        return " · ".join(f"{texts(SUITS[key][0])} {count:,}" for key, count in found.items()
                          if count)  # fmt: skip

    @Slot()
    def _on_edited(self) -> None:
        asked = self.sender()
        other = self.site if asked is self.case else self.case
        other.set_value(Empty.UNCHECKED)
        self._show()

    @Slot(int)
    def _on_opened(self, line_id: int) -> None:
        pair = self._lines[line_id].pair
        if self.list is self._lists["cases"]:
            self.case_opened.emit(pair.row.id)
        else:
            self.site_opened.emit(pair.site.id)
