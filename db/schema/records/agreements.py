"""The tables of agreements, their parties and the checks of their fulfilment."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, real, short, text, whole, won, yes_no
from db.schema.record_table import index_of_joined, record_table

TABLES = {
    # 협약.
    RecordKind.AGREEMENT: record_table(
        "agreement",
        text("title"),
        short("kind"),
        short("nature"),
        link("case_id", "investment_case"),
        link("amends_id", "agreement"),
        day("signed_on"),
        text("place"),
        won("amount"),
        short("currency"),
        # In whole units of ``currency``.
        won("foreign_amount"),
        # Won for one unit, as a decimal text.
        text("exchange_rate"),
        day("rate_on"),
        real("area"),
        whole("jobs"),
        text("terms"),
        short("binding"),
        short("disclosure"),
        day("valid_until"),
        day("reviewed_on"),
        text("review_result"),
        day("reported_to_council_on"),
        text("council_committee"),
        yes_no("renewal"),
        short("status"),
        day("status_on"),
        text("status_reason"),
        text("number"),
        text("document_number"),
        text("note"),
        # The record this one was joined to and went to the bin for.
        whole("merged_into"),
        index_of_joined("agreement"),
    ),
    # 협약 당사자.
    RecordKind.PARTY: record_table(
        "party",
        link("agreement_id", "agreement", required=True),
        link("organization_id", "organization", required=True),
        short("role"),
        text("signatory"),
    ),
    # 이행점검 회차: a quarter whose agreements are asked about.
    RecordKind.CHECK_ROUND: record_table(
        "check_round",
        text("name"),
        day("as_of"),
        day("sent_on"),
        text("document_number"),
        day("due_on"),
        text("officer"),
        text("note"),
    ),
    # 점검 대상: an agreement in a round, or left out of it with a reason.
    RecordKind.CHECK_TARGET: record_table(
        "check_target",
        link("round_id", "check_round", required=True),
        link("agreement_id", "agreement", required=True),
        text("excluded_reason"),
        day("sent_on"),
        day("reminded_on"),
        day("reminded_again_on"),
        day("returned_on"),
        text("note"),
    ),
    # 이행점검: append-only, corrected by a new row.
    RecordKind.CHECK: record_table(
        "fulfilment_check",
        link("agreement_id", "agreement", required=True),
        day("as_of"),
        short("response"),
        won("invested"),
        whole("hired"),
        short("evidence"),
        text("checked_by"),
        link("round_id", "check_round"),
        link("corrects_id", "fulfilment_check"),
        text("note"),
    ),
}
