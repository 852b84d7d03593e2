"""What one line says of a gap in the data: a firm without a number, amounts that differ …"""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.money import money_text
from db.queries.today import (
    DifferingAmount,
    ExpiredContact,
    LooseAgreement,
    NumberlessFirm,
    QuietFirm,
)
from desktop_app.features.today.day_words import whole_day
from desktop_app.features.today.lines import Line, RecordWish
from resources.texts import Texts

_FIRM = RecordKind.ORGANIZATION


class GapWords:
    """The lines of each gap in one language."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._kind = catalogue(RecordKind.AGREEMENT).field("kind")

    def numberless(self, entry: NumberlessFirm) -> Line:
        """A firm without a business number."""
        return Line(entry.name, beside=entry.industry, wish=RecordWish(((_FIRM, entry.id),)))

    def loose(self, entry: LooseAgreement) -> Line:
        """An agreement in no case."""
        kind = self._kind.choice_label(entry.kind, self.texts.lang)
        day = whole_day(entry.signed_on, self.texts.lang)
        return Line(
            entry.title, beside=entry.organization,
            end=" · ".join(part for part in (kind, day) if part),
            wish=RecordWish(((RecordKind.AGREEMENT, entry.id),)),
        )  # fmt: skip

    def expired(self, entry: ExpiredContact) -> Line:
        """A person whose data is due to go."""
        day = whole_day(entry.retain_until, self.texts.lang)
        targets = ((RecordKind.CONTACT, entry.id), (_FIRM, entry.organization_id))
        return Line(
            entry.name, beside=entry.organization, end=self.texts("kept until {day}", day=day),
            wish=RecordWish(targets),
        )  # fmt: skip

    def differing(self, entry: DifferingAmount) -> Line:
        """A case that says another amount than its agreement."""
        case, agreement = money_text(entry.of_case), money_text(entry.of_agreement)
        return Line(
            entry.name, beside=self._kind.choice_label(entry.agreement_kind, self.texts.lang),
            end=self.texts("case {case}, agreement {agreement}", case=case, agreement=agreement),
            wish=RecordWish(((RecordKind.CASE, entry.case_id),)),
        )  # fmt: skip

    def quiet(self, entry: QuietFirm) -> Line:
        """A firm nobody has talked to."""
        day = whole_day(entry.last_on, self.texts.lang)
        said = self.texts("last talk {day}", day=day) if entry.last_on else ""
        return Line(
            entry.name, end=said or self.texts("no talk noted"),
            wish=RecordWish(((_FIRM, entry.id),)),
        )  # fmt: skip
