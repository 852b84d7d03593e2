"""The tables of firms and bodies, their people, certificates and checks."""

from __future__ import annotations

from sqlalchemy import Index

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, several, short, text, whole, won
from db.schema.record_table import (
    index_of_classes,
    index_of_joined,
    index_of_names,
    index_of_ours,
    record_table,
    unique_among_live,
)

TABLES = {
    # 기업·기관.
    RecordKind.ORGANIZATION: record_table(
        "organization",
        text("name"),
        # ``name`` without legal form and blanks, for matching; never shown.
        text("name_key"),
        short("org_type"),
        text("name_en"),
        several("aliases"),
        several("representatives"),
        day("founded"),
        short("standing"),
        short("business_number"),
        short("corporate_number"),
        several("codes"),
        whole("employees"),
        day("employees_on"),
        won("capital"),
        won("revenue"),
        day("revenue_on"),
        whole("member_count"),
        day("member_count_on"),
        text("industry_code"),
        short("industry_revision"),
        text("industry_name"),
        text("products"),
        text("address"),
        text("address_lot"),
        text("region"),
        text("country"),
        text("phone"),
        text("email"),
        text("website"),
        text("note"),
        # The record this one was joined to and went to the bin for.
        whole("merged_into"),
        unique_among_live("uq_organization_business_number", "business_number"),
        index_of_names(),
        Index("ix_organization_corporate_number", "corporate_number"),
        index_of_joined("organization"),
        index_of_ours(),
        index_of_classes(),
    ),
    # 기업 담당자: personal data.
    RecordKind.CONTACT: record_table(
        "contact",
        link("organization_id", "organization", required=True),
        text("name"),
        text("title"),
        text("department"),
        text("phone"),
        text("mobile"),
        text("email"),
        short("purpose"),
        day("retain_until"),
        # The record this one was joined to and went to the bin for.
        whole("merged_into"),
        index_of_joined("contact"),
    ),
    # 벤처확인.
    RecordKind.CERTIFICATE: record_table(
        "certificate",
        link("organization_id", "organization", required=True),
        short("kind"),
        text("number"),
        day("confirmed_on"),
        day("valid_from"),
        day("valid_until"),
        text("issuer"),
        short("renewal"),
        day("revoked_on"),
        Index("ix_certificate_valid_until", "valid_until"),
    ),
    # 기업 확인: one item with its evidence.
    RecordKind.DUE_DILIGENCE: record_table(
        "due_diligence",
        link("organization_id", "organization", required=True),
        link("case_id", "investment_case"),
        short("item"),
        short("result"),
        day("checked_on"),
        text("evidence"),
        text("officer"),
        text("note"),
    ),
}
