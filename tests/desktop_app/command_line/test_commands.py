"""demo, search, packet, export, history, undo, redo, backup, restore, check: exit codes and files."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path

import openpyxl
import pypdf
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.catalogue import RECORD_TYPES
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.engine import open_engine, sqlite_url
from db.services.records import delete_record, save_record
from db.store import Actor, Store
from desktop_app.cli import parse
from tests.desktop_app.command_line.conftest import Run
from tests.fixtures.office_forms import SHEET, office_form, saved


def test_the_example_goes_only_into_an_empty_folder(demo: Run) -> None:
    refused = demo("demo")
    assert refused.code == 4
    assert "--data-dir" in refused.err


def test_without_data_a_reading_command_says_so(run: Run, folder: Path) -> None:
    assert run("search", "한빛").code == 3
    assert not folder.exists()


def test_search_finds_by_initials(demo: Run) -> None:
    hits = demo("search", "ㅎㅂㅈㅁ", "--json").document["hits"]
    assert hits[0]["title"] == "㈜한빛정밀"


@pytest.mark.parametrize("edition", ["mayor", "staff", "guest"])
def test_a_packet_of_a_meeting_is_marked_as_example(
    demo: Run, tmp_path: Path, edition: str
) -> None:
    out = tmp_path / "면담자료.pdf"
    ran = demo("packet", "--meeting", "2", "--edition", edition, out, "--json")
    assert ran.code == 0
    pages = pypdf.PdfReader(out).pages
    assert len(pages) == ran.document["pages"]
    assert all("예시" in page.extract_text() for page in pages)


def test_nothing_internal_reaches_the_guest_edition(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "배부용.pdf"
    demo("packet", "--meeting", "2", "--edition", "guest", out)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    for word in ("층고가", "서면 회신", "정하람", "재무자료", "박서연", "180", "내부검토용"):
        assert word not in text


def test_what_ends_in_hwpx_is_made_for_editing(demo: Run, tmp_path: Path) -> None:
    paper, council = tmp_path / "배부용.hwpx", tmp_path / "현황.hwpx"
    assert demo("packet", "--meeting", "2", "--edition", "guest", paper).code == 0
    ran = demo("report", "council", council, "--json")
    assert (ran.code, ran.document["format"]) == (0, "hwpx")
    for file, word in ((paper, "한빛정밀"), (council, "투자")):
        with zipfile.ZipFile(file) as parts:
            assert parts.namelist()[0] == "mimetype"
            text = parts.read("Contents/section0.xml").decode("utf-8")
        assert word in text
        assert "[예시]" in text
        assert ("내부검토용" in text) is (file is council)
    assert demo("packet", "--meeting", "2", tmp_path / "면담.hwp").code == 4


def test_a_case_is_named_by_its_own_number(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "건.pdf"
    assert demo("packet", "--case", "GY-2026-016", out).code == 0
    assert "한빛정밀" in pypdf.PdfReader(out).pages[0].extract_text()
    assert demo("packet", "--case", "GY-2026-999", out).code == 4


@pytest.mark.parametrize("name", [entry.plural for entry in RECORD_TYPES])
def test_every_list_can_be_exported(demo: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / f"{name}.xlsx"
    ran = demo("export", name, out, "--json")
    assert ran.code == 0
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert sheet.max_row >= 4 + ran.document["rows"]


def test_a_list_that_left_stands_in_the_print_log(demo: Run, folder: Path, tmp_path: Path) -> None:
    demo("export", "contacts", tmp_path / "담당자.xlsx")
    ran = demo("export", "cases", tmp_path / "투자건.xlsx", "--json")
    with sqlite3.connect(folder / "attraction.sqlite3") as database:
        query = "SELECT action, title, target FROM print_log ORDER BY id"
        persons, cases = database.execute(query).fetchall()
    assert persons == ("saved", "기업 담당자 · 36건", "담당자.xlsx"), (
        "a person's name can't go again"
    )
    assert cases[1].endswith(f" 외 {ran.document['rows'] - 1}건")


def test_a_file_of_another_kind_is_refused(demo: Run, tmp_path: Path) -> None:
    assert demo("export", "cases", tmp_path / "cases.doc").code == 4


def test_undo_and_redo_name_what_they_did(demo: Run) -> None:
    assert demo("undo", "--json").document["operation"]["label"] == "example"
    assert demo("search", "한빛", "--json").document["hits"] == []
    assert demo("redo", "--json").document["records"] > 500
    assert demo("redo", "--json").document["operation"] is None
    assert [one["kind"] for one in demo("history", "--json").document["operations"]] == [
        "redo", "undo", "do",
    ]  # fmt: skip


def test_a_backup_brings_back_what_was_there(demo: Run) -> None:
    assert demo("backup", "--json").document["made"] is True
    assert demo("backup", "--json").document["made"] is False
    demo("undo")
    assert demo("restore").code == 0
    assert demo("search", "한빛정밀", "--json").document["hits"]
    assert demo("check").code == 0


def test_a_record_comes_back_out_of_a_backup(demo: Run, tmp_path: Path) -> None:
    demo("backup")
    (one,) = demo("backups", "--json").document["backups"]
    assert one["readable"]
    assert one["records"] > 500
    assert demo("backups", "diff", one["name"], "--json").document["differences"] == []
    demo("undo")
    gone = demo("backups", "diff", one["name"], "--kind", "site", "--json").document["differences"]
    assert {row["what"] for row in gone} == {"gone"}
    wanted = "restore-record", "site", gone[0]["id"], "--from", one["at"][:10]
    assert demo(*wanted, "--json").document["records"] >= 1
    assert demo(*wanted).code == 4  # it reads the same already
    left = demo("backups", "diff", one["name"], "--kind", "site", "--json").document["differences"]
    # What it named in its links is gone yet: they stay empty, and are said to differ.
    assert [row["what"] for row in left if row["id"] == gone[0]["id"]] in ([], ["changed"])
    assert demo("restore-record", "site", 1, "--from", "2019-01-01").code == 4
    stick = tmp_path / "stick"
    assert demo("backup", "--to", stick).code == 3
    stick.mkdir()
    assert demo("backup", "--to", stick, "--json").document["second"] == "done"
    assert list(stick.glob("attraction-*.sqlite3"))


def test_a_damaged_file_is_said_to_be_damaged(demo: Run, folder: Path) -> None:
    database = folder / "attraction.sqlite3"
    data = bytearray(database.read_bytes())
    data[8192:16384] = b"\x5a" * 8192
    database.write_bytes(data)
    ran = demo("check")
    assert ran.code == 3
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "arguments",
    [("import",), ("imports", "revert"), ("--database", "nonsense", "search", "가"), ("nothing",)],
)
def test_wrong_arguments_end_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2


def test_a_folder_that_is_not_there_is_named(demo: Run, tmp_path: Path) -> None:
    ran = demo("export", "organizations", tmp_path / "없음" / "목록.xlsx")
    assert ran.code == 3
    assert ".new" not in ran.err


def test_history_is_narrowed(demo: Run) -> None:
    demo("undo")
    demo("redo")
    found = demo("history", "--kind", "organizations", "--record", "1", "--json").document
    assert [one["kind"] for one in found["operations"]] == ["redo", "undo", "do"]
    assert demo("history", "--since", "2090", "--json").document["operations"] == []
    assert len(demo("history", "--limit", "1", "--json").document["operations"]) == 1
    assert demo("history", "--imports", "--json").document["operations"] == []
    assert demo("history", "--officer", "없는이", "--json").document["operations"] == []
    assert demo("history", "--text", "예시", "--json").document["operations"]
    assert demo("history", "--record", "1").code == 4
    with pytest.raises(SystemExit) as ended:
        demo("history", "--since", "언젠가")
    assert ended.value.code == 2


def test_what_blocks_an_undo_is_named(demo: Run, folder: Path) -> None:
    store = Store(open_engine(sqlite_url(folder / "attraction.sqlite3")), Actor("이도윤", "PC-12"))
    first = save_record(store, Draft(RecordKind.ORGANIZATION, {"note": "가", "employees": 3}, 1))
    second = save_record(store, Draft(RecordKind.ORGANIZATION, {"note": "나"}, 1))
    store.close()
    operation = first.changes.operation_id
    refused = demo("undo", operation, "--json")
    assert refused.code == 4
    assert refused.document["rest"]
    (blocker,) = refused.document["blockers"]
    assert blocker["fields"] == ["note"]
    assert blocker["later"][0]["operation"] == second.changes.operation_id
    assert "이도윤" in refused.err
    left = demo("undo", operation, "--rest", "--json").document["left"]
    assert [one["fields"] for one in left] == [["note"]]
    assert demo("redo", operation, "--rest", "--json").document["records"] == 1
    assert demo("redo", "4711").code == 4


def test_an_operation_of_which_nothing_is_left_stands(demo: Run, folder: Path) -> None:
    store = Store(open_engine(sqlite_url(folder / "attraction.sqlite3")), Actor("이도윤", "PC-12"))
    first, _ = [
        save_record(store, Draft(RecordKind.ORGANIZATION, {"note": note}, 1)) for note in "가나"
    ]
    store.close()
    refused = demo("undo", first.changes.operation_id, "--rest", "--json")
    assert refused.code == 4
    assert not refused.document["rest"]
    assert "그 작업은 그대로입니다" in refused.err
    done = demo("history", "--json").document["operations"]
    assert {one["id"]: one["undone_by"] for one in done}[first.changes.operation_id] is None


def test_a_deleted_record_comes_back(demo: Run, folder: Path) -> None:
    store = Store(open_engine(sqlite_url(folder / "attraction.sqlite3")), Actor("이도윤", "PC-12"))
    made = save_record(store, new_draft(RecordKind.TASK, text="공문 발송"))
    delete_record(store, RecordKind.TASK, made.id)
    store.close()
    (row,) = demo("bin", "--kind", "task", "--json").document["records"]
    assert (row["id"], row["title"], row["officer"]) == (made.id, "공문 발송", "이도윤")
    assert demo("restore-record", "task", made.id, "--json").document["records"] == 1
    assert demo("restore-record", "task", made.id).code == 4
    assert demo("restore-record", "task", 99_999).code == 4
    assert demo("bin", "--json").document["records"] == []


def test_a_handover_is_written(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "인계서.pdf"
    assert demo("report", "handover", "--officer", "박서연", out, "--json").document["pages"] >= 1
    text = "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "입회자" in text
    assert "예시" in text
    assert demo("report", "handover", "--officer", "없는이", out).code == 4
    assert demo("report", "handover", tmp_path / "인계서.doc").code == 4


def test_a_form_of_the_office_is_filled_by_export_and_by_report(demo: Run, tmp_path: Path) -> None:
    form, out = tmp_path / "서식.xlsx", tmp_path / "채움.xlsx"
    form.write_bytes(saved(office_form()))
    ran = demo("export", "cases", "--form", form, out, "--json")
    assert ran.code == 0
    assert ran.document["added_rows"] == ran.document["rows"] - 1 > 0
    sheet = openpyxl.load_workbook(out)[SHEET]
    last = ran.document["rows"] + 3
    assert sheet.cell(last, 1).value == ran.document["rows"]
    assert sheet.cell(last + 1, 3).value == f"=SUM(C4:C{last})"
    refused = demo("report", "company-card", "--form", form, tmp_path / "카드.xlsx")
    assert refused.code == 4
    assert "company-card" in refused.err
    assert not (tmp_path / "카드.xlsx").exists()


def test_the_tables_of_a_report_fill_a_form(demo: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"], sheet["A3"], sheet["B3"], sheet["D1"] = "{목록 제목}", "{유형}", "{협약}", "{없음}"
    book.save(tmp_path / "서식.xlsx")
    out = tmp_path / "현황.xlsx"
    ran = demo("report", "council", "--form", tmp_path / "서식.xlsx", out, "--json")
    assert ran.document["unknown"][0]["cell"] == "D1"
    assert "D1" in ran.err
    filled = openpyxl.load_workbook(out).worksheets[0]
    assert "투자협약" in str(filled["A1"].value)
    assert [filled.cell(row, 1).value for row in (3, 4)] == ["LOI", "MOU"]
    assert isinstance(filled["B3"].value, int)


def test_a_folder_may_be_called_like_a_command() -> None:
    parsed = parse(["--data-dir", "demo", "search", "한빛", "--json"])
    assert (parsed.command, parsed.data_dir, parsed.json) == ("search", "demo", True)
