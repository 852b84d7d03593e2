"""What is said of the data folder, its file, the server and their copies."""

from __future__ import annotations

from resources.texts import mark

DATA_WORDS: dict[str, tuple[str, str]] = {
    "disk.full": (
        mark("The disk is full, so nothing was saved."),
        mark("What was saved before is safe. Free some space and try again."),
    ),
    "disk.read_only": (
        mark("The data folder cannot be written to."),
        mark("What is stored is safe. Ask for permission to write there, or move the folder."),
    ),
    "disk.no_room": (
        mark("There is no room left on the disk."),
        mark("What was saved before is safe. Free some space and try again."),
    ),
    "disk.protected": (
        mark("Nothing can be written to this place, which is protected: {path}"),
        mark("What is stored is safe. Take the write protection off, or choose another folder."),
    ),
    "disk.no_permission": (
        mark("There is no permission for this place: {path}"),
        mark("Nothing was changed. Ask for permission, or choose another folder."),
    ),
    "disk.missing": (
        mark("There is no such file or folder: {path}"),
        mark("It may have been moved or renamed."),
    ),
    "disk.gone": (
        mark("The data folder is not at its place any more, so nothing was saved: {path}"),
        mark(
            "What was saved before is safe in it, and what you typed is still here. Plug the stick in again"
            " or put the folder back, and save again."
        ),
    ),
    "folder.away": (
        mark("The data folder is not at its place: {path}"),
        mark(
            "What was saved is safe in it, and nothing was made anew. Plug the stick in or connect the"
            " network drive, and try again; if the folder was moved, choose where it is now."
        ),
    ),
    "folder.unwritable": (
        mark("The data folder cannot be written to, so this window only looks at it: {path}"),
        mark(
            "What is stored is safe. To go on working, ask for permission to write there, or copy the"
            " folder to a place of your own, and start the program again."
        ),
    ),
    "folder.full": (
        mark("The disk is full, so this window only looks at the data: {path}"),
        mark("What is stored is safe. Free some space and start the program again."),
    ),
    "folder.protected": (
        mark("The data folder is write-protected, so this window only looks at it: {path}"),
        mark(
            "What is stored is safe. To go on working, take the protection off, or copy the folder to a"
            " place of your own, and start the program again."
        ),
    ),
    "clock.behind": (
        mark("The clock of this PC says {now}, but it was {before} when something was saved last."),
        mark(
            "What was saved is safe, and its order stays as it was. Set the date and time of the PC right:"
            " what is saved until then bears the wrong day."
        ),
    ),
    "settings.damaged": (
        mark("The settings were damaged, so the program began with those it comes with."),
        mark(
            "The data are untouched. Enter your department and name in Settings again, and the address"
            " of the server if you work on one. The damaged file is kept as settings.json.damaged."
        ),
    ),
    "disk.unreachable": (
        mark("The disk or the network drive does not answer."),
        mark("What was saved before is safe. Check the connection and try again."),
    ),
    "database.locked": (
        mark("Another program is using the file at the moment."),
        mark("Nothing was changed. Try again in a moment."),
    ),
    "database.held": (
        mark("The file is in use by {holder}."),
        mark("You can look at everything; changes are possible once it is closed there."),
    ),
    "database.damaged": (
        mark("The file is damaged."),
        mark("It was left as it is. Open the newest backup instead."),
    ),
    "database.damaged_but_saved": (
        mark("The file is damaged. The newest good backup is of {made}."),
        mark(
            "Opening it does again what the history of the damaged file still tells, and keeps that "
            "file as it is."
        ),
    ),
    "database.gone": (
        mark("The data file is not in its folder any more: {path}"),
        mark(
            "Nothing was made anew, and what lies beside it is untouched. If the file was moved, put it"
            " back and try again."
        ),
    ),
    "database.gone_but_saved": (
        mark("The data file is not in its folder any more. The newest good backup is of {made}."),
        mark(
            "Nothing was made anew. If the file was moved, put it back and try again; otherwise open the"
            " backup."
        ),
    ),
    "database.newer": (
        mark("The file was made by a newer program (file {found}, program {known})."),
        mark("Nothing was changed. Use the newer program."),
    ),
    "database.older": (
        mark("The file was made by an older program (file {found}, program {known})."),
        mark("It is in use elsewhere, so it was not changed. Open it again once it is closed."),
    ),
    "restore.on_server": (
        mark("The data lie on a server; a backup can't take their place from this PC."),
        mark(
            "Nothing was changed. Bring the backup back into an empty folder, look at it there, and copy"
            " that to an empty database (administrator's guide, 4)."
        ),
    ),
    "server.older": (
        mark(
            "The data on the server are of an older version of this program (server {found},"
            " program {known}). At work there now: {people}."
        ),
        mark(
            "Nothing was changed. Once everybody has closed the program, bring the data up to date in"
            " its window: a whole copy comes into the backups of this PC first. Colleagues need this"
            " version from then on."
        ),
    ),
    "database.foreign": (
        mark("The file holds data of another program."),
        mark("Nothing was changed. Choose another data folder."),
    ),
    "database.unreachable": (
        mark("The server does not answer."),
        mark("Nothing was changed. Check the network and the address of the server."),
    ),
    "database.unsure": (
        mark("The connection was lost while saving, so it is not sure whether this was saved."),
        mark(
            "Nothing was lost on the server. Save once more: what is there already is not written twice."
        ),
    ),
    "write.there_already": (
        mark("This had been saved before the connection was lost; it was not written twice."),
        mark("Close this and look at the record: it shows what is stored."),
    ),
    "database.crowded": (
        mark("The server takes no more connections at the moment."),
        mark("Nothing was changed. Try again in a moment, or ask who runs it."),
    ),
    "database.full": (
        mark("The disk of the server is full, so nothing was saved."),
        mark("What was saved before is safe. Ask who runs the server to free some space."),
    ),
    "server.address": (
        mark("This is no address of a server."),
        mark("Write it like postgresql://name@server/database."),
    ),
    "database.busy": (
        mark("A colleague is saving something large, so this was not saved."),
        mark("Nothing was changed. What you typed is still here; try again in a moment."),
    ),
    "database.encoding": (
        mark("The database on the server does not hold Korean (encoding {found})."),
        mark("Nothing was changed. Ask who runs it for a database with the encoding UTF8."),
    ),
    "copy.not_empty": (
        mark("{place} is not empty."),
        mark("Nothing was changed. Copy to an empty folder or a database that was never used."),
    ),
    "copy.differs": (
        mark("The copy did not read back as it was written ({table}), so it was taken away."),
        mark("The data themselves are untouched. Try again, or choose another place."),
    ),
    "copy.refused_value": (
        mark("The server does not take a value of the table {table}."),
        mark("Nothing was copied; the data are untouched. Tell the developers what is shown here."),
    ),
    "file.in_use": (
        mark("{name} is open in another program."),
        mark("Close it there, or save under another name."),
    ),
    "disk.too_long": (
        mark("The name or the path is too long: {path}"),
        mark("Nothing was written. Choose a shorter name, or a folder further up."),
    ),
    "file.bad_name": (
        mark("Windows takes no file of this name: {name}"),
        mark('A name holds none of these: < > : " / \\ | ? *'),
    ),
    "file.reserved": (
        mark("Windows keeps the name {name} for a device."),
        mark("Nothing was written. Choose another name."),
    ),
    "database.refused": (
        mark("The server refuses this name or password."),
        mark("Nothing was changed. Check the address of the server, or ask who runs it."),
    ),
    "database.unknown": (
        mark("The server has no database of this name."),
        mark("Nothing was changed. Check the address of the server, or ask who runs it."),
    ),
    "backup.failed": (
        mark("The backup {name} could not be verified."),
        mark("The data themselves are untouched. Free some space or choose another backup."),
    ),
    "backup.not_made": (
        mark("No backup could be made. The newest one is of {since}."),
        mark(
            "{why}\nThe data themselves are safe; what was changed since then has no copy yet. See to"
            " it that {path} can be written to and has room, then choose “Back up now” under Tools."
        ),
    ),
    "backup.one_place": (
        mark("The backup was made here, but not copied to the second place: {path}"),
        mark(
            "Plug the stick in, or see to it that the folder can be written to and has room. The copy"
            " follows with the next backup, and when the list of backups is opened."
        ),
    ),
    "backup.none_made": (
        mark("No backup could be made, and there is none yet."),
        mark(
            "{why}\nThe data themselves are safe, but have no copy. See to it that {path} can be"
            " written to and has room, then choose “Back up now” under Tools."
        ),
    ),
    "backup.unknown": (
        mark("There is no backup named {name}."),
        mark("Nothing was changed. The list of backups names those there are."),
    ),
    "record.same_as_backup": (
        mark("The record reads as it does in the backup."),
        mark("Nothing was changed."),
    ),
    "example.not_empty": (
        mark("The example goes only into an empty data folder; this one holds data."),
        mark("Nothing was changed. Name an empty folder with --data-dir."),
    ),
    "folder.not_ours": (
        mark("There is no data of this program in {path}."),
        mark("Choose the folder that holds attraction.sqlite3, or a backup of it."),
    ),
    "database.opened_read_only": (
        mark("This window is read-only, so nothing was saved."),
        mark(
            "What is stored is safe. The file is open elsewhere, was handed over, or lies where nothing can be"
            " written; start the program again once that has changed."
        ),
    ),
}
