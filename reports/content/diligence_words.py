"""The 기업 확인 in calm words: what an item is, how it stands, and why it is still open."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.due_diligence import Confirmation, Finding, FirmToConfirm, State
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.money import money_text
from reports.content.papers.english_words import english_amount
from resources.texts import Texts, mark

_RECORD = catalogue(RecordKind.DUE_DILIGENCE)
_FIRM = catalogue(RecordKind.ORGANIZATION)
_CERTIFICATE = catalogue(RecordKind.CERTIFICATE)
_REASONS = {
    "registration_unlooked": mark("no record of the register being looked at"),
    "registration_no_number": mark("business number not stated"),
    "registration_foreign": mark("registration in its own country not confirmed"),
    "age_not_stated": mark("day of founding not stated"),
    "age_under_a_year": mark("founded {founded}, {days:day|days} before {on}"),
    "age_maybe_under_a_year": mark("founded {founded}: may be under a year on {on}"),
    "staff_not_stated": mark("number of employees not stated"),
    "staff_few": mark("{employees:employee|employees} against {amount}"),
    "capital_not_stated": mark("capital not stated"),
    "capital_many_times": mark("{times} times the capital of {capital}"),
    "headquarters_no_reply": mark("no reply of the headquarters"),
    "certificate_over": mark("certificate valid until {until}"),
    "foreign_unlooked": mark("registration as foreign-invested not confirmed"),
    "finance_unlooked": mark("financial statements not looked at"),
    "noted_open": mark("noted as still open"),
}
GAPS = {
    "review_missing": mark("The review before signing is not written down."),
    "report_missing": mark(
        "The report to the council committee before signing is not written down."
    ),
    "review_late": mark("The review is dated after the signing."),
    "report_late": mark("The report to the council committee is dated after the signing."),
}


@dataclass(frozen=True, slots=True)
class DiligenceWords:
    """Writes sentences in the language of its texts."""

    texts: Texts

    def item(self, item: str) -> str:
        """What is confirmed."""
        return _RECORD.field("item").choice_label(item, self.texts.lang)

    def state(self, state: State) -> str:
        """확인, 추가 확인 필요 or 해당없음."""
        return _RECORD.field("result").choice_label(state.value, self.texts.lang)

    def reason(self, finding: Finding) -> str:
        """Why it is open, with its numbers; "" where nothing has to be said."""
        if not finding.reason:
            return ""
        params = {key: self._param(key, value) for key, value in finding.params.items()}
        return self.texts(_REASONS[finding.reason], **params)

    def _param(self, key: str, value: str | int) -> str | int:
        if key in ("amount", "capital"):
            won = int(value)
            return money_text(won) if self.texts.lang == "ko" else english_amount(won)
        if key in ("founded", "on", "until") and self.texts.lang == "ko":
            return format_partial_date(str(value))
        return value

    def headline(self, found: Confirmation) -> str:
        """ "추가 확인 필요 3건: 설립 1년 미만, …"."""
        state = self.state(found.result)
        if not found.open:
            return state
        named = ", ".join(self.item(one.item) for one in found.open)
        return f"{state} {len(found.open)}: {named}"

    def evidence(self, finding: Finding) -> str:
        """What was noted: the evidence and who looked."""
        if finding.noted is None:
            return ""
        return " · ".join(filter(None, (finding.noted.evidence, finding.noted.officer)))

    def grounds(self, firm: FirmToConfirm, finding: Finding) -> str:
        """The registered fact by which an item is confirmed that nobody noted anything of."""
        if finding.state is not State.CONFIRMED or finding.noted is not None:
            return ""
        match finding.item:
            case "age":
                return self._stated(_FIRM, "founded", self._param("founded", firm.founded))
            case "staff" if isinstance(firm.employees, int):
                return self._stated(_FIRM, "employees", self._counted(firm.employees))
            case "capital" if isinstance(firm.capital, int):
                return self._stated(_FIRM, "capital", self._param("capital", firm.capital))
            case "certificate":
                until = self._param("until", firm.certified_until)
                return self._stated(_CERTIFICATE, "valid_until", until)
        return ""

    def _stated(self, record: RecordType, key: str, value: str | int) -> str:
        return f"{record.field(key).label(self.texts.lang)} {value}"

    def _counted(self, value: int) -> str:
        return f"{value:,}명" if self.texts.lang == "ko" else f"{value:,}"

    def gap(self, code: str) -> str:
        """What is missing before an agreement is signed."""
        return self.texts(GAPS[code])
