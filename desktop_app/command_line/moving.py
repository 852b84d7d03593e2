"""move: everything into one encrypted file, open it elsewhere, and the way back."""

from __future__ import annotations

import getpass
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from db.errors import UserError
from db.handing.exchange import log_packing
from db.handing.handed_over import HandedOver, hand_over, handed_over, take_back
from db.handing.packing import pack
from db.handing.pieces import Manifest
from db.handing.unpacking import manifest_of, unpack
from db.store import Actor, now_kst
from desktop_app.command_line.copying import told
from desktop_app.command_line.desk import folder_of, open_desk, place_of, settings_of
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.command_line.passphrases import bundle_passphrase
from desktop_app.settings.file import load_settings
from desktop_app.settings.moving import settings_to_move, write_moved


def add_move(parser: ArgumentParser) -> None:
    """``move pack FILE | look FILE | open FILE | status | take-back``."""
    parser.add_argument("verb", choices=tuple(_VERBS), metavar="|".join(_VERBS))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="the passphrase of the file in its first line; asked on the terminal without it",
    )
    parser.add_argument(
        "--keep-open", action="store_true", help="pack: these data can still be changed here"
    )
    parser.add_argument(
        "--over", action="store_true", help="open: put aside what is in the folder already"
    )
    parser.set_defaults(run=_move)


def _move(arguments: Namespace) -> int:
    return _VERBS[arguments.verb](arguments)


def _pack(arguments: Namespace) -> int:
    target, texts = _file(arguments), texts_of(arguments)
    if arguments.database or settings_of(place_of(arguments)).database:
        raise UserError("move.on_server")
    passphrase = bundle_passphrase(arguments, new=True)
    with open_desk(arguments, write=True) as desk:
        at = desk.store.now()
        log_packing(desk.store, target.suffix)
        packed = pack(
            desk.folder, target, passphrase, desk.store.actor, at,
            settings_to_move(desk.settings), told(texts("Packing: {done} of {all} bytes")),
        )  # fmt: skip
        if not arguments.keep_open:
            hand_over(desk.folder, HandedOver(at, desk.store.actor.officer, target.name))
    document = {"file": str(target), "handed_over": not arguments.keep_open,
                **_document(packed.manifest)}  # fmt: skip
    lines = [_what(arguments, packed.manifest)]
    if lacking := packed.manifest.lacking:
        lines.append(
            texts("Attached files that were missing already: {count}.", count=len(lacking))
        )
    if not arguments.keep_open:
        lines.append(texts("The data here can only be looked at now; move take-back ends that."))
    show(arguments, document, *lines)
    return 0


def _look(arguments: Namespace) -> int:
    manifest = manifest_of(_file(arguments), bundle_passphrase(arguments, new=False))
    show(arguments, _document(manifest), _what(arguments, manifest))
    return 0


def _open(arguments: Namespace) -> int:
    bundle, texts = _file(arguments), texts_of(arguments)
    folder = place_of(arguments)
    here = load_settings(folder.settings)
    passphrase = bundle_passphrase(arguments, new=False)

    def settings(path: Path, came: Mapping[str, object]) -> None:
        write_moved(path, came, here)

    actor = Actor((here.officer if here else "") or getpass.getuser(), platform.node())
    moved = unpack(
        bundle, passphrase, folder, actor, now_kst(), settings, over=arguments.over,
        report=told(texts("Opening: {done} of {all} bytes")),
    )  # fmt: skip
    aside = str(moved.aside) if moved.aside else None
    document = {"folder": str(folder.root), "aside": aside, **_document(moved.manifest)}
    lines = [_what(arguments, moved.manifest),
             texts("Everything was checked and lies in {place}.", place=str(folder.root))]  # fmt: skip
    if moved.manifest.keys:
        lines.append(texts("The data are encrypted with the passphrase they had before."))
    if aside:
        lines.append(texts("What was there before lies in {place}.", place=aside))
    show(arguments, document, *lines)
    return 0


def _status(arguments: Namespace) -> int:
    texts, found = texts_of(arguments), handed_over(place_of(arguments))
    if found is None:
        show(arguments, {"handed_over": None}, texts("These data were not handed over."))
        return 0
    line = texts("Handed over (read-only): {at}, {officer}, {name}",
                 at=found.at[:10], officer=found.officer, name=found.bundle)  # fmt: skip
    document = {"at": found.at, "officer": found.officer, "file": found.bundle}
    show(arguments, {"handed_over": document}, line)
    return 0


def _take_back(arguments: Namespace) -> int:
    texts, folder = texts_of(arguments), folder_of(arguments)
    take_back(folder)
    line = texts("Work goes on with these data here.")
    tell(texts("What was changed on the other PC meanwhile is not in them."))
    show(arguments, {"handed_over": None}, line)
    return 0


def _file(arguments: Namespace) -> Path:
    if arguments.file is None:
        raise UserError("bundle.no_file")
    return Path(arguments.file)


def _what(arguments: Namespace, manifest: Manifest) -> str:
    return texts_of(arguments)(
        "{at}, {officer}: {records:record|records}, {files:file|files}.",
        at=manifest.made_at[:16].replace("T", " "), officer=manifest.officer,
        records=manifest.records, files=manifest.files,
    )  # fmt: skip


def _document(manifest: Manifest) -> dict[str, object]:
    return {
        "made_at": manifest.made_at, "officer": manifest.officer, "machine": manifest.machine,
        "schema": manifest.schema, "records": manifest.records, "files": manifest.files,
        "bytes": manifest.size, "encrypted": bool(manifest.keys),
        "lacking": list(manifest.lacking),
    }  # fmt: skip


_VERBS = {
    "pack": _pack,
    "look": _look,
    "open": _open,
    "status": _status,
    "take-back": _take_back,
}
