"""The panel left of the list: what is looked for, in words, ticks and square metres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.area import AreaUnit
from db.domain.area_reading import parse_area
from db.domain.catalogue import find_field
from db.domain.fit import CAPITAL_REGIONS
from db.domain.industries import SECTORS
from db.domain.regions import SIDO_NAMES
from db.queries.lists.columns import CERTIFICATE_STATES
from db.queries.prospects import (
    Facets,
    ListSource,
    MemberSource,
    ProspectQuery,
    ProspectScope,
)
from desktop_app.features.prospects.choice_group import ChoiceGroup
from desktop_app.features.prospects.kept_ticks import ticks_from_plain, ticks_to_plain
from desktop_app.features.prospects.views import view_query
from desktop_app.list_pages.list_aside import ListAside
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button, label, let_clear
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, fill

_WAIT_MS = 180
_NONE = "none"
_WIDTHS = {"ko": 212, "en": 264}
_NEAREST_FIRST = tuple(dict.fromkeys((*CAPITAL_REGIONS, *SIDO_NAMES)))


class NarrowingPanel(ListAside):
    """Every change is announced once; whoever owns it asks for the rows."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTHS[texts.lang])
        self._texts = texts
        self._clear = button(self.tr("Clear"), "link", name="narrowing_clear")
        self.text = QLineEdit()
        self.text.setObjectName("prospect_text")
        self.text.setPlaceholderText(self.tr("Name, initials, product"))
        self.text.setAccessibleName(self.text.placeholderText())
        let_clear(self.text)
        self._list = Combo()
        self._list.setObjectName("prospect_list")
        self._list.setAccessibleName(self.tr("Which list"))
        self._list.addItem(self.tr("All lists"), "")
        self._wanted_list = ""
        self._list.setMinimumContentsLength(8)
        self._groups = self._make_groups()
        self._from = self._area_box("area_from", self.tr("from"))
        self._to = self._area_box("area_to", self.tr("to"))
        self._unstated = QCheckBox(self.tr("Keep not stated"))
        self._unstated.setObjectName("area_unstated")
        self._unstated.setChecked(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._putting = False
        self._compose()
        self._connect()

    def _make_groups(self) -> dict[str, ChoiceGroup]:
        lang = self._texts.lang
        choices: dict[str, tuple[str, list[tuple[str, str]]]] = {
            "sectors": (self.tr("Industry"), [(one.key, one.label(lang)) for one in SECTORS]),
            "states": (
                self.tr("Venture certificate"),
                [(one.code, one.label(lang)) for one in CERTIFICATE_STATES]
                + [(_NONE, self.tr("Not known"))],
            ),
            "kinds": (self.tr("Type"), _words("certificate.kind", lang)),
            "regions": (
                self.tr("Region"),
                [(one, one) for one in _NEAREST_FIRST] + [(_NONE, self.tr("Not stated"))],
            ),
            "standings": (self.tr("Kept as"), _words("organization.standing", lang)[1:]),
        }
        made = {}
        for facet, (title, words) in choices.items():
            made[facet] = ChoiceGroup(facet, title)
            made[facet].set_choices(words)
        return made

    def _area_box(self, name: str, hint: str) -> QLineEdit:
        box = QLineEdit()
        box.setObjectName(name)
        box.setPlaceholderText(hint)
        box.setAccessibleName(f"{self.tr('Wanted area')} ㎡ {hint}")
        return box

    def _compose(self) -> None:
        inner = QWidget()
        inner.setObjectName("narrowing_inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 12, 16)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Narrow down"), "name"), 1)
        head.addWidget(self._clear)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self._list)
        for facet in ("sectors", "states", "kinds", "regions"):
            column.addWidget(self._groups[facet])
        column.addSpacing(8)
        column.addWidget(label(f"{self.tr('Wanted area')} ㎡", "small"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._from)
        row.addWidget(label("~", "small"))
        row.addWidget(self._to)
        column.addLayout(row)
        column.addWidget(self._unstated)
        column.addWidget(self._groups["standings"])
        column.addStretch(1)
        area = ScrollArea()
        area.setObjectName("narrowing")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _connect(self) -> None:
        self._clear.clicked.connect(self.clear)
        self.text.textEdited.connect(self._on_typed)
        for box in (self._from, self._to):
            box.textEdited.connect(self._on_typed)
        self._timer.timeout.connect(self.edited)
        self._unstated.toggled.connect(self._on_toggled)
        self._list.currentIndexChanged.connect(self._on_list_chosen)
        for group in self._groups.values():
            group.chosen_changed.connect(self.edited)

    # What is asked for.

    def scope(self) -> ProspectScope:
        """The firms that it leaves."""
        return ProspectScope(self.query())

    def scope_of(self, view: str) -> ProspectScope:
        """The firms of a tab."""
        return ProspectScope(view_query(view))

    def show_view(self, view: str) -> None:
        """Tick what a tab is for."""
        self.put_query(view_query(view))

    def content(self) -> dict[str, Any]:
        """The ticks, for a saved view."""
        return ticks_to_plain(self.query())

    def put(self, content: Mapping[str, Any]) -> None:
        """The ticks of a saved view."""
        self.put_query(ticks_from_plain(content))

    def narrows(self, view: str) -> bool:
        """Whether more is ticked than the tab does."""
        return self.query() != view_query(view)

    def words(self) -> str:
        """The ticks as they read on paper: "업종: 의약품·바이오 · 지역: 경기"."""
        parts = [group.words() for group in self._groups.values() if group.chosen]
        if self._from.text().strip() or self._to.text().strip():
            parts.append(f"{self.tr('Wanted area')}: {self._from.text()}~{self._to.text()}㎡")
        if self._wanted_list and self._list.currentIndex() > 0:
            parts.append(self._list.currentText().partition(" · ")[0])
        if typed := self.text.text().strip():
            parts.append(f"“{typed}”")
        return " · ".join(parts)

    def query(self) -> ProspectQuery:
        """What is ticked and typed now."""
        chosen = {facet: group.chosen for facet, group in self._groups.items()}
        return ProspectQuery(
            chosen["sectors"], chosen["states"], chosen["kinds"], chosen["regions"],
            chosen["standings"], _square_metres(self._from), _square_metres(self._to),
            self._unstated.isChecked(), _number(self._wanted_list, "import"),
            _number(self._wanted_list, "members"), self.text.text(),
        )  # fmt: skip

    def put_query(self, query: ProspectQuery) -> None:
        """Show a query's ticks and words without announcing them."""
        self._putting = True
        for facet, group in self._groups.items():
            group.put(getattr(query, facet))
        self.text.setText(query.text)
        for box, bound in ((self._from, query.area_from), (self._to, query.area_to)):
            box.setText("" if bound is None else f"{bound:g}")
        self._unstated.setChecked(query.area_unstated)
        self._wanted_list = _list_key(query)
        self._list.setCurrentIndex(max(0, self._list.findData(self._wanted_list)))
        self._putting = False

    @Slot()
    def clear(self) -> None:
        """Show every firm again."""
        self.put_query(ProspectQuery())
        self.edited.emit()

    # What stands beside.

    def show_counts(self, facets: Facets) -> None:
        """How many firms each choice would leave."""
        for facet, group in self._groups.items():
            group.show_counts(facets.get(facet, {}))

    def show_sources(self, sources: Sequence[ListSource], members: Sequence[MemberSource]) -> None:
        """Offer the lists that were imported, and the associations whose members stand in them."""
        self._putting = True
        while self._list.count() > 1:
            self._list.removeItem(1)
        for one in sources:
            day = date_text(one.list_date, self._texts.lang) if one.list_date else ""
            text = fill("{name} {day}", name=one.file_name, day=day).strip()
            self._list.addItem(f"{text} · {one.count:,}", f"import:{one.import_id}")
        for body in members:
            text = fill(self.tr("Members of {name}"), name=body.name)
            self._list.addItem(f"{text} · {body.count:,}", f"members:{body.association}")
        self._list.setCurrentIndex(max(0, self._list.findData(self._wanted_list)))
        self._list.setVisible(bool(sources or members))
        self._putting = False

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._timer.start()

    @Slot(bool)
    def _on_toggled(self, _on: bool) -> None:
        if not self._putting:
            self.edited.emit()

    @Slot(int)
    def _on_list_chosen(self, _place: int) -> None:
        if not self._putting:
            self._wanted_list = str(self._list.currentData() or "")
            self.edited.emit()


def _words(path: str, lang: str) -> list[tuple[str, str]]:
    return [(one.code, one.label(lang)) for one in find_field(path).choices]


def _list_key(query: ProspectQuery) -> str:
    if query.association:
        return f"members:{query.association}"
    return f"import:{query.import_id}" if query.import_id else ""


def _number(key: str, kind: str) -> int:
    """The number of a list of this kind, 0 for another."""
    name, _, number = key.partition(":")
    return int(number) if name == kind else 0


def _square_metres(box: QLineEdit) -> float | None:
    """As it is said: 800, 800㎡, 500평; None while it can't be read."""
    found = parse_area(box.text(), AreaUnit.M2).value if box.text().strip() else None
    return found if isinstance(found, float) else None
