"""Files of records: kept once by content, verified, gone and back with their record, never outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from db import attachments as files_module
from db.attachments import AttachmentFiles, FileState, media_type
from db.domain.drafts import new_draft
from db.domain.file_names import can_run, safe_name
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UndoConflict, UserError
from db.ledger import redo, undo
from db.queries.attachments import attachments_of
from db.queries.owner import page_owner
from db.schema import TABLES
from db.services.attachments import attach_files
from db.services.records import delete_record, restore_record, save_record
from db.store import Store

PDF = b"%PDF-1.7 drawing"
_FIRM = RecordKind.ORGANIZATION


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFiles:
    return AttachmentFiles(tmp_path / "desk" / "attachments")


@pytest.fixture
def firm(store: Store) -> int:
    return save_record(store, new_draft(_FIRM, name="㈜한빛정밀", org_type="domestic")).id


def write(folder: Path, name: str, data: bytes = PDF) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / name
    path.write_bytes(data)
    return path


def names(store: Store, kind: RecordKind, record_id: int) -> list[str]:
    with store.read() as session:
        return [row.name for row in attachments_of(session, kind, record_id)]


def stored(files: AttachmentFiles) -> list[Path]:
    return sorted(path for path in files.path_of("0" * 64).parents[1].rglob("*") if path.is_file())


def test_the_same_file_lies_there_once_under_its_hash(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    one, two = write(tmp_path, "도면.pdf"), write(tmp_path / "사본", "도면 사본.pdf")
    attach_files(store, files, _FIRM, firm, [one])
    attach_files(store, files, _FIRM, firm, [two])
    assert names(store, _FIRM, firm) == ["도면 사본.pdf", "도면.pdf"]
    (path,) = stored(files)
    assert path.parent.name + path.name == next(iter(_hashes(store)))
    assert path.read_bytes() == PDF
    with store.read() as session:
        row = attachments_of(session, _FIRM, firm)[0]
    assert (row.size, row.media_type) == (len(PDF), "application/pdf")


def _hashes(store: Store) -> frozenset[str]:
    with store.read() as session:
        return frozenset(session.scalars(select(TABLES[RecordKind.ATTACHMENT].c.file_hash)))


def test_files_go_and_come_back_with_their_record(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    of = RecordKind.CERTIFICATE
    part = save_record(store, new_draft(of, organization=firm, kind="research")).id
    attach_files(store, files, of, part, [write(tmp_path, "확인서.pdf")])
    delete_record(store, _FIRM, firm)
    assert names(store, of, part) == []
    assert stored(files), "the bin still refers to it"
    restore_record(store, _FIRM, firm)
    assert names(store, of, part) == ["확인서.pdf"]
    delete_record(store, of, part)
    undo(store)
    assert names(store, of, part) == ["확인서.pdf"]


def test_attaching_is_undone_and_brought_again(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    attach_files(store, files, _FIRM, firm, [write(tmp_path, "가.pdf"), write(tmp_path, "나.pdf")])
    undo(store)
    assert names(store, _FIRM, firm) == []
    redo(store)
    assert names(store, _FIRM, firm) == ["나.pdf", "가.pdf"]


def test_a_record_with_a_later_file_is_not_undone_away(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    with store.read() as session:
        from db.queries.newest import newest_operation

        created = newest_operation(session)
    attach_files(store, files, _FIRM, firm, [write(tmp_path, "도면.pdf")])
    with pytest.raises(UndoConflict):
        undo(store, created)


def test_a_file_does_not_come_back_to_a_record_in_the_bin(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    attach_files(store, files, _FIRM, firm, [write(tmp_path, "도면.pdf")])
    with store.read() as session:
        attachment = attachments_of(session, _FIRM, firm)[0].id
    delete_record(store, RecordKind.ATTACHMENT, attachment)
    delete_record(store, _FIRM, firm)
    with pytest.raises(UserError, match="link_gone"):
        restore_record(store, RecordKind.ATTACHMENT, attachment)
    with pytest.raises(UserError, match="link_gone"):
        attach_files(store, files, _FIRM, firm, [write(tmp_path, "도면.pdf")])


def test_the_page_of_a_file_is_its_record_s(
    store: Store, firm: int, files: AttachmentFiles, tmp_path: Path
):
    attach_files(store, files, _FIRM, firm, [write(tmp_path, "도면.pdf")])
    with store.read() as session:
        attachment = attachments_of(session, _FIRM, firm)[0].id
        assert page_owner(session, RecordKind.ATTACHMENT, attachment, {_FIRM}) == (_FIRM, firm)


# -- the folder ------------------------------------------------------------------------------------


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_no_path_is_made_of_anything_but_a_hash(files: AttachmentFiles, digest: str):
    with pytest.raises(ValueError, match="SHA-256"):
        files.path_of(digest)


def test_a_missing_and_an_altered_file_are_told_apart(files: AttachmentFiles, tmp_path: Path):
    kept = files.keep(write(tmp_path, "도면.pdf"))
    assert files.state(kept.hash) is FileState.GOOD
    files.path_of(kept.hash).write_bytes(b"other")
    assert files.state(kept.hash) is FileState.ALTERED
    with pytest.raises(EnvironmentProblem, match="altered"):
        files.read(kept.hash)
    files.keep(write(tmp_path, "도면.pdf"))
    assert files.read(kept.hash) == PDF, "the same file again mends it"
    files.path_of(kept.hash).unlink()
    assert files.state(kept.hash) is FileState.MISSING
    with pytest.raises(EnvironmentProblem, match="missing"):
        files.read(kept.hash)


def test_nothing_is_left_behind_when_a_file_is_refused(
    files: AttachmentFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(UserError, match="not_a_file"):
        files.keep(tmp_path)
    monkeypatch.setattr(files_module, "MOST_BYTES", 4)
    with pytest.raises(UserError, match="too_large"):
        files.keep(write(tmp_path, "도면.pdf"))
    assert stored(files) == []


def test_a_copy_to_look_at_is_read_only_and_under_its_own_name(
    files: AttachmentFiles, tmp_path: Path
):
    kept = files.keep(write(tmp_path, "도면.pdf"))
    for _ in range(2):
        copy = files.look_copy(kept.hash, "../../도면\u202efdp.exe", tmp_path / "look")
        assert copy.parent.parent == tmp_path / "look"
        assert copy.name == "도면fdp.exe"
        assert not copy.stat().st_mode & 0o222
    assert files.copy_to(kept.hash, tmp_path / "받은 도면.pdf").read_bytes() == PDF
    with pytest.raises(UserError, match="reserved"):
        files.copy_to(kept.hash, tmp_path / "Aux.pdf")


def test_a_copy_that_is_open_already_is_not_written_again(files: AttachmentFiles, tmp_path: Path):
    kept = files.keep(write(tmp_path, "도면.pdf"))
    copy = files.look_copy(kept.hash, "도면.pdf", tmp_path / "look")
    written = copy.stat().st_mtime_ns
    with copy.open("rb"):
        assert files.look_copy(kept.hash, "도면.pdf", tmp_path / "look") == copy
    assert copy.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("보고서.hwpx", "보고서.hwpx"),
        ("C:\\몰래\\보고서.pdf", "보고서.pdf"),
        ("../../x.pdf", "x.pdf"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("com².pdf", "_com².pdf"),
        ("가\x00나\n.pdf", "가나.pdf"),
        ("끝점. . .", "끝점"),
        ("", "첨부"),
        ("...", "첨부"),
        ("a?b*c.pdf", "a_b_c.pdf"),
        ("가" * 300 + ".pdf", "가" * 116 + ".pdf"),
    ],
)
def test_names_are_made_safe(name: str, safe: str):
    assert safe_name(name) == safe


@pytest.mark.parametrize("name", ["a.exe", "보고서.pdf.EXE", "b.lnk", "c.js", "도면.pdf\u202e.bat"])
def test_what_can_run_is_known_by_its_name(name: str):
    assert can_run(name)
    assert not can_run("보고서.pdf")
    assert not can_run("exe")


def test_a_file_is_what_its_first_bytes_say():
    assert media_type(b"%PDF-1.4") == "application/pdf"
    assert media_type(b"RIFF\x00\x00\x00\x00WEBP") == "image/webp"
    assert media_type(b"MZ\x90") == "application/x-msdownload"
    assert media_type(b"") == ""
