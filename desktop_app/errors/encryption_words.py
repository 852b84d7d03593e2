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
}
