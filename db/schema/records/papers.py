"""The tables of data requests and attachments."""

from __future__ import annotations

from sqlalchemy import Index

from db.domain.kinds import RecordKind
from db.schema.columns import day, short, text, whole, won
from db.schema.record_table import record_table

TABLES = {
    # 요구자료.
    RecordKind.DATA_REQUEST: record_table(
        "data_request",
        text("item"),
        short("requester_kind"),
        text("requester"),
        text("legal_basis"),
        day("requested_on"),
        day("due_on"),
        text("officer"),
        day("period_from"),
        day("period_until"),
        day("as_of"),
        text("definition"),
        short("status"),
        day("submitted_on"),
        text("answer"),
        text("document_number"),
        short("disclosure"),
        text("note"),
        # The frozen count that answers it.
        whole("snapshot_id"),
        Index("ix_data_request_due_on", "due_on"),
    ),
    # 첨부: a file of any record, stored by its content's hash.
    RecordKind.ATTACHMENT: record_table(
        "attachment",
        text("name"),
        # Whether it is what was handed in, or a form to be filled.
        short("role"),
        short("disclosure"),
        text("note"),
        # The kind of the record it belongs to, and its id.
        short("owner_kind"),
        whole("owner_id"),
        # SHA-256 in hexadecimal: the name of the file in the folder.
        text("file_hash"),
        # Bytes.
        won("file_size"),
        text("media_type"),
        Index("ix_attachment_owner", "owner_kind", "owner_id"),
        Index("ix_attachment_file_hash", "file_hash"),
    ),
}
