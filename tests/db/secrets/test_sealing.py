"""Sealed streams: every size comes back, and whatever was changed, moved or cut off is found."""

from __future__ import annotations

import io
import secrets
import shutil
import unicodedata
import zipfile

import pytest

from db.secrets.passphrases import Stretching, new_stretching, stretching
from db.secrets.sealing import (
    HEADER_BYTES,
    PORTION,
    Broken,
    SealedReader,
    SealingWriter,
    is_sealed,
    plain_size,
)
from tests.fixtures.passphrases import COST

KEY = secrets.token_bytes(32)
SIZES = [0, 1, PORTION - 1, PORTION, PORTION + 1, 3 * PORTION, 3 * PORTION + 77]


def sealed_bytes(data: bytes, key: bytes) -> bytes:
    target = io.BytesIO()
    writer = SealingWriter(target, key)
    writer.write(data)
    writer.finish()
    return target.getvalue()


def opened_bytes(data: bytes, key: bytes) -> bytes:
    return SealedReader(io.BytesIO(data), key).readall()


@pytest.mark.parametrize("size", SIZES)
def test_what_was_sealed_comes_back(size: int) -> None:
    data = secrets.token_bytes(size)
    sealed = sealed_bytes(data, KEY)
    assert is_sealed(sealed)
    assert plain_size(len(sealed)) == size
    assert opened_bytes(sealed, KEY) == data
    assert sealed_bytes(data, KEY) != sealed


def test_nothing_of_it_can_be_read() -> None:
    assert "한빛정밀".encode() not in sealed_bytes("㈜한빛정밀의 투자의향서".encode() * 9000, KEY)


@pytest.mark.parametrize("size", SIZES[1:])
def test_every_change_is_found(size: int) -> None:
    sealed = sealed_bytes(secrets.token_bytes(size), KEY)
    for place in {0, 9, HEADER_BYTES - 1, HEADER_BYTES, len(sealed) // 2, len(sealed) - 1}:
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Broken):
            opened_bytes(bytes(changed), KEY)


def test_a_stream_that_was_cut_off_at_a_portion_is_found() -> None:
    sealed = sealed_bytes(secrets.token_bytes(3 * PORTION), KEY)
    whole = PORTION + 16
    for end in (HEADER_BYTES, HEADER_BYTES + whole, HEADER_BYTES + 2 * whole, 5):
        with pytest.raises(Broken) as refused:
            SealedReader(io.BytesIO(sealed[:end]), KEY)
        assert refused.value.code == "sealed.altered"
    moved = sealed[:HEADER_BYTES] + sealed[HEADER_BYTES + whole :] + sealed[HEADER_BYTES:][:whole]
    with pytest.raises(Broken):
        opened_bytes(moved, KEY)


def test_an_unfinished_stream_is_not_taken_for_whole() -> None:
    target = io.BytesIO()
    with SealingWriter(target, KEY) as writer:
        writer.write(b"x" * (2 * PORTION))
    with pytest.raises(Broken):
        opened_bytes(target.getvalue(), KEY)


def test_another_key_is_told_from_a_change() -> None:
    with pytest.raises(Broken) as refused:
        opened_bytes(sealed_bytes(b"abc", KEY), secrets.token_bytes(32))
    assert refused.value.code == "sealed.other_key"


def test_an_archive_can_be_read_out_of_it_behind_other_bytes() -> None:
    target = io.BytesIO()
    target.write(b"before it")
    writer = SealingWriter(target, KEY)
    content = secrets.token_bytes(200_000)
    with zipfile.ZipFile(writer, "w") as archive:
        archive.writestr("의향서.pdf", content)
        archive.writestr("b.txt", "나루바이오")
    writer.finish()
    target.seek(len(b"before it"))
    with zipfile.ZipFile(io.BufferedReader(SealedReader(target, KEY))) as archive:
        assert archive.read("b.txt").decode() == "나루바이오"
        assert archive.read("의향서.pdf") == content
    target.seek(len(b"before it"))
    out = io.BytesIO()
    shutil.copyfileobj(SealedReader(target, KEY), out)
    assert out.getbuffer().nbytes > 200_000


def test_a_passphrase_gives_the_same_key_however_hangul_is_spelt() -> None:
    one = new_stretching(n=16)
    assert one.key("일산 테크노밸리") == one.key(unicodedata.normalize("NFD", "일산 테크노밸리"))
    assert one.key("일산 테크노밸리") != new_stretching(n=16).key("일산 테크노밸리")
    assert stretching(one.written()) == one


def test_a_guess_of_an_officers_passphrase_is_dear() -> None:
    costs = new_stretching(n=COST)
    assert 128 * costs.n * costs.r >= 1 << 27
    assert len(costs.key("일산 벤처 2026")) == len(KEY)


@pytest.mark.parametrize(
    "change", [{"n": 1 << 30}, {"n": 15}, {"n": 0}, {"r": 0}, {"kdf": "md5"}, {"p": 1000}]
)
def test_costs_that_no_file_of_ours_asks_for_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="cost"):
        stretching({**Stretching(16, 8, 1, b"salt").written(), **change})
