"""협약: the list with its inspector, and the page of one agreement behind it."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.agreements.inspector import AgreementPanel
from desktop_app.features.agreements.reading import read_agreement
from desktop_app.features.agreements.record_view import AgreementRecord
from desktop_app.features.agreements.views import AGREEMENTS
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.record_parts import RecordParts
from desktop_app.page import Shell

PARTS = RecordParts(read_agreement, AgreementPanel, AgreementRecord)


class AgreementsPage(ListPage):
    """Shows the list or one agreement."""

    record: AgreementRecord | None
    watches = frozenset(
        {
            RecordKind.AGREEMENT,
            RecordKind.PARTY,
            RecordKind.CHECK,
            RecordKind.CASE,
            RecordKind.ORGANIZATION,
        }
    )

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell, AGREEMENTS, PARTS)
