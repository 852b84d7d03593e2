"""화면: language, colours, units, rows; what is chosen takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QWidget

from desktop_app.features.settings.explained import add_setting, lay_out, setting_grid
from desktop_app.settings import Settings
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button

_WIDTH = 220
_OWN = ("theme", "money_unit", "area_unit", "compact_rows")
"""What the button puts back; the language is left alone, so that one can go on reading."""


class LookCard(QFrame):
    """One button puts the usual look back."""

    chosen = Signal(object)
    """Values by the names of their settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._combos = {
            "language": self._combo("language", (("ko", "한국어"), ("en", "English"))),
            "theme": self._combo("theme", (
                ("system", self.tr("As the system")), ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            )),
            "money_unit": self._combo("money_unit", (
                ("억원", self.tr("100 million won")), ("백만원", self.tr("Million won")),
                ("천원", self.tr("Thousand won")), ("원", self.tr("Won")),
            )),
            "area_unit": self._combo("area_unit", (("㎡", "㎡"), ("평", self.tr("Pyeong")))),
        }  # fmt: skip
        self._compact = QCheckBox(self.tr("Compact rows in lists"))
        self._compact.setObjectName("compact_rows")
        self._usual = button(self.tr("Usual look"), name="look_usual")
        self._compose()
        self._compact.clicked.connect(self._on_compact_clicked)
        self._usual.clicked.connect(self._on_usual_clicked)

    def _combo(self, name: str, options: tuple[tuple[str, str], ...]) -> Combo:
        made = Combo()
        made.setObjectName(name)
        made.setFixedWidth(_WIDTH)
        for code, text in options:
            made.addItem(text, code)
        made.activated.connect(self._on_activated)
        return made

    def _compose(self) -> None:
        grid = setting_grid()
        for key, name, purpose in (
            ("language", self.tr("Language"),
             self.tr("Of the window; papers are in Korean, the summary for foreign firms is not")),
            ("theme", self.tr("Theme"), self.tr("Colours of the window; paper stays white")),
            ("money_unit", self.tr("Amounts in"),
             self.tr("A bare number is taken in this unit; 120억 or 1조 can be typed in any")),
            ("area_unit", self.tr("Areas in"),
             self.tr("A bare number is taken in this unit; the other one shows on hover")),
        ):  # fmt: skip
            add_setting(grid, name, self._combos[key], purpose)
        said = self.tr("More rows at once, with less room between them")
        add_setting(grid, "", self._compact, said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._usual)
        lay_out(self, grid, foot)

    def show_settings(self, now: Settings) -> None:
        """Show them as they are."""
        for key, combo in self._combos.items():
            combo.setCurrentIndex(combo.findData(getattr(now, key)))
        self._compact.setChecked(now.compact_rows)
        usual = Settings()
        self._usual.setEnabled(any(getattr(now, key) != getattr(usual, key) for key in _OWN))

    @Slot(int)
    def _on_activated(self, _place: int) -> None:
        self.chosen.emit({key: combo.currentData() for key, combo in self._combos.items()})

    @Slot(bool)
    def _on_compact_clicked(self, on: bool) -> None:
        self.chosen.emit({"compact_rows": on})

    @Slot()
    def _on_usual_clicked(self) -> None:
        usual = Settings()
        self.chosen.emit({key: getattr(usual, key) for key in _OWN})
