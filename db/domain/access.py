"""What a line of the access log says: who looked at whose personal data, and for what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.domain.kinds import RecordKind


class Deed(StrEnum):
    """What was done with personal data."""

    VIEW = "view"
    """Seen without asking: the contacts of an officer's own cases."""
    REVEAL = "reveal"
    """Masked values were asked for, with a reason."""
    SEARCH = "search"
    COPY = "copy"
    EXPORT = "export"
    PRINT = "print"
    DESTROY = "destroy"
    CLEAN_UP = "clean_up"
    """Lines of this log were removed because their two years were over."""

    def text(self, lang: str) -> str:
        """The deed in ``lang`` ("ko" or "en")."""
        return _DEEDS[self][0 if lang == "ko" else 1]


class Reason(StrEnum):
    """Why an officer asks for what is masked."""

    CONTACT = "contact"
    SENDING = "sending"
    HANDOVER = "handover"
    DUTY = "duty"

    def text(self, lang: str) -> str:
        """The reason in ``lang`` ("ko" or "en")."""
        return _REASONS[self][0 if lang == "ko" else 1]


_DEEDS = {
    Deed.VIEW: ("조회(본인 담당)", "View (own case)"),
    Deed.REVEAL: ("가린 값 보기", "Show masked values"),
    Deed.SEARCH: ("검색", "Search"),
    Deed.COPY: ("복사", "Copy"),
    Deed.EXPORT: ("내보내기", "Export"),
    Deed.PRINT: ("출력", "Print"),
    Deed.DESTROY: ("파기", "Destruction"),
    Deed.CLEAN_UP: ("접속기록 정리", "Clean-up of this log"),
}
_REASONS = {
    Reason.CONTACT: ("기업 연락·면담 준비", "Contacting the firm, preparing a meeting"),
    Reason.SENDING: ("공문·자료 발송", "Sending letters or material"),
    Reason.HANDOVER: ("업무 인계·인수", "Handing over work"),
    Reason.DUTY: ("민원·감사 등 법령상 의무", "Petition, audit or another legal duty"),
}


@dataclass(frozen=True, slots=True)
class Access:
    """One line to be written. Never put a person's data into ``subject``: it names a list, a
    document or a command."""

    deed: Deed
    kind: RecordKind | None = None
    """What kind of record holds the data."""
    record_id: int | None = None
    """The record, when it was one."""
    fields: tuple[str, ...] = ()
    """Keys of the catalogue's fields that were seen."""
    persons: int = 1
    """Of how many persons."""
    reason: Reason | None = None
    subject: str = ""
