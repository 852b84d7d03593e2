"""What a list would change, as a document for programs and as lines for a reader."""

from __future__ import annotations

from typing import Any

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.intake.kept_files import resident_cells
from db.intake.pipeline import FilePlan, PreparedFile
from db.intake.rows import CellProblem
from desktop_app.command_line.left_columns import left_column_lines
from desktop_app.command_line.left_rows import (
    as_before_lines,
    joined_row_lines,
    joined_rows,
    left_row_lines,
    left_rows,
    passed_over_lines,
    told_value_lines,
)
from desktop_app.widgets.words.problem_words import words_for
from resources.texts import Texts


def plan_document(prepared: PreparedFile, planned: FilePlan, texts: Texts) -> dict[str, Any]:
    """What a file would change as a document (design §8)."""
    tables = []
    problems = []
    for entry, table_plan in zip(prepared.tables, planned.tables, strict=True):
        table, mapping = entry.table, entry.mapping
        counts = table_plan.counts
        if not entry.is_known:
            counts = {**counts, "read": len(table.rows), "skip": len(table.rows)}
        tables.append(
            {
                "sheet": table.sheet.name,
                "kind": mapping.list_kind or None,
                "header_rows": list(table.header_rows) if table.header_rows else None,
                "first_row": table.first_row,
                "last_row": table.last_row,
                "unit": table.unit or None,
                "columns": [
                    {"index": column.index, "header": column.header, "field": column.field,
                     "evidence": column.evidence or None,
                     "confidence": round(column.confidence, 2), "unit": column.unit or None,
                     "note": column.note or None}
                    for column in mapping.columns
                ],
                "excluded_rows": [
                    {"row": excluded.row, "reason": excluded.reason} for excluded in table.excluded
                ],
                "hidden_rows": [row for row in table.rows if row in table.sheet.hidden_rows],
                "rows": counts,
                "left_rows": left_rows(table_plan.rows, texts),
                "joined_rows": joined_rows(table_plan.rows),
                "unjoined": table_plan.unjoined,
                "joined": [
                    {"row": row.row, "case": row.joined.title}
                    for row in table_plan.rows if row.joined is not None and row.is_written
                ],
                "records": {
                    catalogue(kind).plural: numbers
                    for kind, numbers in table_plan.records.items()
                },
            }
        )  # fmt: skip
        for row in table_plan.rows:
            problems += [_problem(table.sheet.name, one, texts) for one in row.problems]
        problems += [_problem(table.sheet.name, one, texts) for one in table_plan.remarks]
    workbook = prepared.workbook
    problems += [
        _problem(sheet, CellProblem(row, column, "resident_number.masked"), texts)
        for sheet, row, column in resident_cells(workbook)
    ]
    return {
        "file": workbook.file_name, "format": workbook.format, "encoding": workbook.encoding,
        "as_of": prepared.as_of or None, "tables": tables, "problems": problems, "import": None,
    }  # fmt: skip


def _problem(sheet: str, problem: CellProblem, texts: Texts) -> dict[str, Any]:
    return {
        "sheet": sheet, "row": problem.row,
        "column": problem.column if problem.column >= 0 else None,
        "field": problem.field or None, "code": problem.code, "raw": problem.raw,
        "text": words_for(problem.code, texts, value=problem.raw, count=len(problem.raw)),
    }  # fmt: skip


def plan_lines(prepared: PreparedFile, planned: FilePlan, texts: Texts) -> list[str]:
    """The same for a reader: what each list holds, what would change and what is left."""
    lines = []
    for at, (entry, table_plan) in enumerate(zip(prepared.tables, planned.tables, strict=True)):
        name = entry.table.sheet.name or prepared.workbook.file_name
        if not entry.is_known:
            lines.append(texts("{name}: nothing known in it, left out", name=name))
            continue
        lines.append(
            texts(
                "{name}: {read} rows read = {create} new + {update} changed + {same} same "
                "+ {skip} skipped + {ask} to ask + {failed} failed",
                name=name, **table_plan.counts,
            )
        )  # fmt: skip
        for kind, numbers in table_plan.records.items():
            lines.append("  " + _record_line(kind, numbers, texts))
        joined = [row for row in table_plan.rows if row.joined is not None and row.is_written]
        if joined:
            lines.append(
                "  "
                + texts(
                    "{count:row is|rows are} joined to a case of the same firm.",
                    count=len(joined),
                )
            )
        if table_plan.unjoined:
            lines.append("  " + _unjoined_line(table_plan.unjoined, texts))
        lines += ["  " + line for line in joined_row_lines(table_plan.rows, texts)]
        answers = sum(table == at for table, _ in prepared.answers)
        lines += ["  " + line for line in as_before_lines(entry.table, answers, texts)]
        lines += ["  " + line for line in passed_over_lines(entry.table, texts)]
        lines += ["  " + line for line in left_row_lines(table_plan.rows, texts)]
        lines += ["  " + line for line in told_value_lines(table_plan.rows, texts)]
        hidden = sum(row in entry.table.sheet.hidden_rows for row in entry.table.rows)
        if hidden:
            lines.append(
                "  " + texts("{count:hidden row is|hidden rows are} taken in.", count=hidden)
            )
        lines += ["  " + line for line in left_column_lines(entry, texts)]
    return lines


def _unjoined_line(count: int, texts: Texts) -> str:
    return texts(
        "{count:agreement waits|agreements wait} to be joined to a case of the same firm; "
        "--join joins where there is only one",
        count=count,
    )


def _record_line(kind: RecordKind, numbers: dict[str, int], texts: Texts) -> str:
    return texts(
        "{kind}: {create} new, {update} changed", kind=catalogue(kind).label(texts.lang), **numbers
    )
