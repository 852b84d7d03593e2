"""import: the plan as JSON, apply, the same file again, undo, and files that are no lists."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.engine import open_engine, sqlite_url
from db.intake.workbook import Sheet
from db.schema import TABLES
from resources.sample import SAMPLE_LIST
from tests.desktop_app.command_line.conftest import Run
from tests.fixtures.spreadsheets import write_xlsx

STAMPS = {"version", "created_at", "updated_at", "created_by", "updated_by", "deleted_at"}


def csv_list(path: Path, rows: int = 3) -> Path:
    lines = ["기업명,대표자,사업자등록번호,전화번호,주소"]
    lines += [
        f"㈜보기{number},홍길동,,031-000-{number % 10000:04},경기도 고양시 일산동구 중앙로 {number}"
        for number in range(rows)
    ]
    path.write_bytes("\r\n".join(lines).encode("cp949"))
    return path


def live_rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every live row and field, version and change stamps aside."""
    engine = open_engine(sqlite_url(folder / "attraction.sqlite3"))
    with engine.connect() as connection:
        found = {
            kind.value: [
                {key: value for key, value in row._mapping.items() if key not in STAMPS}
                for row in connection.execute(select(table).where(table.c.deleted_at.is_(None)))
            ]
            for kind, table in TABLES.items()
        }
    engine.dispose()
    return found


def test_a_plan_says_all_it_understood_and_creates_nothing(run: Run, folder: Path) -> None:
    ran = run("import", SAMPLE_LIST, "--plan", "--json")
    assert ran.code == 0
    (table,) = ran.document["tables"]
    assert ran.document["as_of"] == "2026-06-30"
    assert (table["header_rows"], table["first_row"], table["last_row"]) == ([3, 4], 5, 12)
    assert table["excluded_rows"] == [
        {"row": 8, "reason": "subtotal"}, {"row": 13, "reason": "subtotal"},
        {"row": 14, "reason": "total"}, {"row": 15, "reason": "footnote"},
    ]  # fmt: skip
    fields = {column["header"]: column["field"] for column in table["columns"]}
    assert fields["투자계획 › 금액"] == "agreement.amount"
    assert fields["연번"] is None
    counts = table["rows"]
    assert counts.pop("read") == sum(counts.values()) == 7
    assert ran.document["import"] is None
    assert not folder.exists()


def test_the_same_file_twice_creates_and_updates_nothing(opened: Run) -> None:
    first = opened("import", SAMPLE_LIST, "--apply", "--json").document
    assert first["import"] == 1
    again = opened("import", SAMPLE_LIST, "--apply", "--json").document["tables"][0]["rows"]
    assert (again["create"], again["update"]) == (0, 0)
    assert again["same"] == first["tables"][0]["rows"]["create"]


def test_undo_after_an_import_restores_every_live_row(demo: Run, folder: Path) -> None:
    before = live_rows(folder)
    assert demo("import", SAMPLE_LIST, "--apply").code == 0
    assert live_rows(folder) != before
    assert demo("undo").code == 0
    assert live_rows(folder) == before


def test_a_row_that_differs_from_an_earlier_one_is_not_said_to_differ_from_what_is_stored(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "기업.csv"
    path.write_text(
        "기업명,대표자,사업자등록번호,업종,전화번호\n"
        "㈜가림,김가나,110-81-41272,전자,\n"
        "㈜가림,김가나,110-81-41272,의료기기,031-900-1000\n"
        "㈜나림,이마바,,의료기기,\n",
        encoding="utf-8",
    )
    assert "1행(3): 앞선 행과 다릅니다: 업종" in run("import", path, "--plan").err


def test_several_files_come_in_one_document(run: Run, tmp_path: Path) -> None:
    other = csv_list(tmp_path / "기업.csv")
    document = run("import", SAMPLE_LIST, other, "--json").document
    assert [entry["file"] for entry in document["files"]] == [SAMPLE_LIST.name, other.name]


def test_an_import_is_listed_and_reverted(opened: Run, folder: Path, tmp_path: Path) -> None:
    opened("import", csv_list(tmp_path / "기업.csv"), "--apply")
    (listed,) = opened("imports", "--json").document["imports"]
    assert (listed["id"], listed["file"], listed["reverted"]) == (1, "기업.csv", False)
    assert opened("imports", "revert", "1", "--json").document["records"] == 3
    assert not live_rows(folder)["organization"]
    assert len(list((folder / "imports").iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("없음.xlsx", None, "file.missing"),
        ("빈.xlsx", b"", "file.empty"),
        ("~$목록.xlsx", b"\x05Excel" + b" " * 159, "file.owner"),
        ("깨짐.xlsx", b"PK\x03\x04" + b"\x00" * 200, "file.damaged"),
        ("그림.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "file.unsupported"),
    ],
)
def test_a_file_that_is_no_list_is_one_sentence_and_exit_3(
    run: Run, folder: Path, tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    ran = run("import", path, "--apply", "--json")
    assert ran.code == 3
    assert ran.document["error"]["code"] == code
    assert name in ran.document["error"]["text"]
    assert "Traceback" not in ran.err
    assert not folder.exists()


def test_a_table_of_something_else_is_left_out_and_not_applied(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "적발.csv"
    path.write_text("성별,나이,알콜농도\n남,30,0.05\n여,41,0.08\n", encoding="utf-8-sig")
    planned = run("import", path, "--json")
    assert planned.code == 0
    assert planned.document["tables"][0]["rows"]["skip"] == 2
    refused = run("import", path, "--apply", "--json")
    assert (refused.code, refused.document["error"]["code"]) == (3, "file.unknown_list")
    assert not folder.exists()


def test_a_killed_import_leaves_the_database_as_it_was(
    demo: Run, folder: Path, tmp_path: Path
) -> None:
    path = csv_list(tmp_path / "많은 기업.csv", rows=4000)
    program = [sys.executable, "-m", "desktop_app", "--data-dir", str(folder)]
    command = [*program, "import", str(path)]
    before = live_rows(folder)["organization"]
    for wait in (0.6, 1.0, 1.4, 1.8):
        process = subprocess.Popen(
            [*command, "--apply"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(wait)
        process.kill()
        process.wait()
        written = len(live_rows(folder)["organization"]) - len(before)
        assert written in (0, 4000)
        if written:
            return


def test_the_next_issue_of_a_list_is_compared_with_the_one_before(
    opened: Run, tmp_path: Path
) -> None:
    head = "업체명,대표자명,지역\n"
    first, second = tmp_path / "명단_202605.csv", tmp_path / "명단_202606.csv"
    first.write_text(head + "㈜가람,정하람,경기\n나래,한도윤,서울\n", encoding="utf-8")
    second.write_text(head + "㈜가람,박서연,경기\n라온,이도현,경기\n", encoding="utf-8")
    assert opened("import", first, "--apply").code == 0
    found = opened("--json", "import", second).document["earlier_issue"]
    assert (found["new"], found["gone"], found["same"]) == (["라온"], ["나래"], 0)
    assert found["changed"] == [
        {"name": "㈜가람", "row": 2, "fields": ["organization.representatives"]}
    ]
    assert [one["what"] for one in found["proposals"]] == ["gone"]


def test_what_an_issue_suggests_is_taken_when_it_is_asked_for(
    opened: Run, folder: Path, tmp_path: Path
) -> None:
    head = "업체명,대표자명,지역,벤처확인유형\n"
    first, second = tmp_path / "명단_202605.csv", tmp_path / "명단_202606.csv"
    both = head + "나래,한도윤,서울,혁신성장유형\n"
    first.write_text(both, encoding="utf-8")
    second.write_text(both + "라온,이도현,경기,혁신성장유형\n", encoding="utf-8")
    assert opened("import", first, "--apply").code == 0
    proposed = {
        "what": "prospect", "name": "라온", "row": 3, "organization": None, "task": None,
    }  # fmt: skip
    ran = opened("--json", "import", second, "--take", "all", "--apply")
    assert ran.document["earlier_issue"]["proposals"] == [proposed]
    standings = {row["name"]: row["standing"] for row in live_rows(folder)["organization"]}
    assert standings == {"나래": "reference", "라온": "prospect"}


def test_a_folder_is_all_the_lists_in_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "받은 목록"
    folder.mkdir()
    for name in ("가.csv", "나.csv"):
        csv_list(folder / name)
    (folder / "~$나.xlsx").write_bytes(b"x")
    files = run("--json", "import", folder).document["files"]
    assert [entry["file"] for entry in files] == ["가.csv", "나.csv"]


def test_rows_left_out_go_into_a_workbook_that_can_be_mended_and_taken_in(
    opened: Run, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "협약현황.csv"
    lines = [
        "투자협약 체결 현황,,,", "(단위: 억원),,,", "기업명,협약종류,체결일,투자금액",
        "㈜한빛,MOU,2025-03-02,120", "㈜가람,MOU,지난 16일,50", ",MOU,2025-01-01,7",
        "㈜새봄,MOU,2025-04-01,=1+1",
    ]  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    ran = opened("import", path, "--errors", tmp_path / "오류", "--json")
    assert ran.document["errors"] == {"file": str(tmp_path / "오류.xlsx"), "rows": 3}
    sheet = openpyxl.load_workbook(tmp_path / "오류.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(at for at, row in enumerate(rows) if row[0] == "넣지 못한 사유")
    assert rows[head][1:] == ["기업명", "협약종류", "체결일", "투자금액"]
    assert rows[head + 1][1:] == ["㈜가람", "MOU", "지난 16일", "50"]
    assert str(rows[head + 1][0]).startswith("원래 목록 5행: 체결일 ‘지난 16일’")
    assert sheet.cell(head + 2, 4).fill.fgColor.rgb != sheet.cell(head + 2, 2).fill.fgColor.rgb
    assert sheet.cell(head + 4, 5).data_type == "s", "a formula stays text"
    sheet.cell(head + 2, 4).value = "2025-02-16"
    sheet.delete_rows(head + 3, 2)
    sheet.parent.save(tmp_path / "오류.xlsx")
    ran = opened("import", tmp_path / "오류.xlsx", "--apply", "--json")
    (table,) = ran.document["tables"]
    assert (table["rows"]["create"], table["unit"]) == (1, "억원")
    assert "earlier_issue" not in ran.document, "what the mended rows lack is not gone"
    (firm,) = live_rows(folder)["agreement"]
    assert (firm["amount"], firm["signed_on"]) == (5_000_000_000, "2025-02-16")


def test_mended_rows_that_come_back_are_no_issue_of_their_list(opened: Run, tmp_path: Path) -> None:
    head = "업체명,대표자명,지역,벤처확인유형,벤처유효종료일\n"
    first, errors = tmp_path / "명단_202605.csv", tmp_path / "명단 오류.xlsx"
    gone = "나래,한도윤,서울,혁신성장유형,2027-01-01\n"
    whole = "㈜가람,정하람,경기,혁신성장유형,2027-01-01\n"
    first.write_text(head + gone + whole + "라온,이도현,경기,혁신성장유형,13월\n", encoding="utf-8")
    ran = opened("import", first, "--errors", errors, "--apply", "--json")
    assert ran.document["errors"]["rows"] == 1
    sheet = openpyxl.load_workbook(errors).worksheets[0]
    told, at = str(sheet.cell(sheet.max_row, 1).value), sheet.max_row
    assert told.startswith("원래 목록 4행: 벤처유효종료일 ‘13월’: ")
    sheet.cell(at, 6).value = "2027-12-31"
    sheet.parent.save(errors)
    ran = opened("import", errors, "--errors", tmp_path / "다시.xlsx", "--apply", "--json")
    assert ran.document.get("earlier_issue") is None
    (table,) = ran.document["tables"]
    assert table["rows"]["update"] == 1
    assert "넣지 못한 사유" not in str(table), "nor a column left out"
    later = tmp_path / "명단_202606.csv"
    fixed = "라온,이도현,경기,혁신성장유형,2027-12-31\n"
    later.write_text(head + whole + fixed, encoding="utf-8")
    found = opened("--json", "import", later).document["earlier_issue"]
    assert (found["file"], found["gone"], found["new"]) == (first.name, ["나래"], [])


def test_agreements_are_joined_to_the_only_case_of_their_firm_when_asked(
    opened: Run, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "협약현황.csv"
    lines = ["기업명,협약구분,협약일,투자금액(억원)", "㈜보기,LOI,2024-03-02,100"]
    path.write_text("\n".join([*lines, "㈜보기,MOU,2025-03-02,120"]), encoding="utf-8")
    assert opened("import", path, "--json").document["tables"][0]["unjoined"] == 1
    ran = opened("import", path, "--join", "--apply", "--json")
    assert ran.document["tables"][0]["unjoined"] == 0
    found = opened("count", "--unit", "case", "--json").document
    assert (found["number"], found["unjoined"]) == (1, [])
    assert found["groups"]["mou"]["rows"] == 1


def test_the_mail_address_of_a_firm_comes_in_is_found_and_goes_out(
    opened: Run, tmp_path: Path
) -> None:
    listed, out = tmp_path / "관내 기업 현황.xlsx", tmp_path / "기업.xlsx"
    lines = (
        "기업명|대표자|전화번호|대표 이메일|담당자|직위|이메일",
        "㈜가나보기|김가나|031-900-0001|info@gana.example|정하람|과장|jhr@gana.example",
        "다라보기㈜|이다라|031-900-0002|ir@dara.example|한도윤|부장|hdy@dara.example",
    )
    rows = tuple(tuple(line.split("|")) for line in lines)
    write_xlsx(listed, [Sheet("Sheet1", rows)])
    assert (
        opened("import", listed, "--apply", "--json").document["tables"][0]["rows"]["create"] == 2
    )
    (hit,) = opened("search", "info@gana", "--json").document["hits"]
    assert hit["title"] == "㈜가나보기"
    assert opened("search", "jhr@gana", "--json").document["hits"] == [], (
        "a person's is not looked for"
    )
    assert opened("export", "organizations", out).code == 0
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert "info@gana.example" in {cell.value for line in sheet.iter_rows() for cell in line}
    again = opened("import", out, "--plan", "--json").document["tables"][0]["rows"]
    assert (again["same"], again["create"], again["update"], again["ask"]) == (2, 0, 0, 0)
