"""What is said when something that is encrypted can't be opened."""

from __future__ import annotations

from resources.texts import mark

ENCRYPTION_WORDS: dict[str, tuple[str, str]] = {
    "sealed.altered": (
        mark("The encrypted file was changed or is not whole, so it is not opened."),
        mark("Nothing was changed. Copy it once more, or look for it in a backup."),
    ),
    "sealed.other_key": (
        mark("This was encrypted with another passphrase."),
        mark("Nothing was opened. Use the passphrase it was made with."),
    ),
    "encryption.locked": (
        mark("The data are encrypted and were not unlocked: {path}"),
        mark("Nothing was changed. Enter the passphrase, or the recovery key from its paper."),
    ),
    "encryption.wrong_passphrase": (
        mark("This is not the passphrase of these data."),
        mark(
            "Nothing was changed; try again as often as you like. Look at Caps Lock and at the"
            " Korean-English key. Without the passphrase only the recovery key opens them."
        ),
    ),
    "encryption.wrong_recovery": (
        mark("This recovery key is of other data, or was replaced by a newer one."),
        mark("Nothing was changed. Use the newest paper of these data, or the passphrase."),
    ),
    "encryption.recovery_mistyped": (
        mark("The recovery key is not whole, or a letter of it is mistyped."),
        mark("It has seven groups of four letters. Compare them with the paper once more."),
    ),
    "encryption.too_short": (
        mark("A passphrase has at least {least} characters."),
        mark("Nothing was changed. Several words with blanks are easy to keep in mind."),
    ),
    "encryption.not_alike": (
        mark("The two passphrases are not alike."),
        mark("Nothing was changed. Type the same one twice."),
    ),
    "encryption.nobody_to_ask": (
        mark("There is no terminal to ask for the new passphrase on."),
        mark("Nothing was changed. Write it into a file and name that with --new-password-file."),
    ),
    "encryption.on_server": (
        mark("The data are kept on a server, which is protected where it stands."),
        mark("Nothing was changed. Ask whoever keeps the server about its encryption."),
    ),
    "encryption.is_on": (
        mark("These data are encrypted already."),
        mark("Nothing was changed."),
    ),
    "encryption.is_off": (
        mark("These data are not encrypted."),
        mark("Nothing was changed."),
    ),
    "encryption.key_file_missing": (
        mark("The file encryption.json is missing, without which nothing can be opened: {path}"),
        mark(
            "The data are still there. Copy encryption.json back from the folder of backups or"
            " from the second folder of backups."
        ),
    ),
    "encryption.key_file_broken": (
        mark("The file of the key can't be read: {path}"),
        mark(
            "The data are still there. Replace it with encryption.json from the folder of backups"
            " or from the second folder of backups."
        ),
    ),
    "encryption.copy_differs": (
        mark("What was written of {name} was not what had been read, so it was thrown away."),
        mark(
            "The file of before is still in its place. The disk may be failing: back up elsewhere."
        ),
    ),
    "encryption.unfinished": (
        mark("Encryption is being switched on or off, and is not finished yet."),
        mark("Nothing is lost. It goes on when the program is opened to be written in."),
    ),
}
