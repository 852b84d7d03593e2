"""English source sentences for the codes of the import; the Korean stands in the texts."""

from __future__ import annotations

from resources.texts import mark

READ_ERRORS = {
    "file.missing": mark("The file is not there any more: {file}. Choose it again."),
    "file.empty": mark("The file is empty: {file}. Check that it was saved completely."),
    "file.owner": mark(
        "{file} is only the mark Excel leaves while the list is open. Choose the list "
        "itself, the file without ~$."
    ),
    "file.encrypted": mark(
        "{file} is locked with a password. Open it in Excel, remove the password (File > "
        "Info), save it and choose it again."
    ),
    "file.wrong_password": mark("The password does not open {file}. Type it once more."),
    "file.drm": mark(
        "{file} is wrapped by document security (DRM). Open it in Excel, copy the cells and"
        " paste them here."
    ),
    "file.damaged": mark(
        "{file} is damaged or was not saved completely. Open it in Excel and save it again "
        "as .xlsx, or copy the cells and paste them here."
    ),
    "file.too_big": mark(
        "{file} needs more memory or time than a list may take, so reading was stopped. "
        "Save only the sheet you need as a file of its own and choose that."
    ),
    "file.not_a_list": mark(
        "No list was found in {file}. Choose a file with one row for each entry."
    ),
    "file.unknown_list": mark(
        "{file} holds tables, but none of a list that is known, so nothing was written. Say what "
        "it is with --as, or open it in the window and choose the kind there."
    ),
    "file.no_sheet": mark("There is no sheet named {sheet} in {file}."),
    "file.unsupported": mark(
        "{file} is not a spreadsheet. Lists are read from Excel (.xlsx, .xls, .xlsb), .ods,"
        " CSV and HTML tables; others can be copied and pasted here."
    ),
    "file.locked": mark(
        "{file} can't be opened, because another program holds it or you have no right to "
        "read it. Close it in Excel and try again."
    ),
}
"""Why a file can't be read, by the code of ReadError; ``{file}`` is its name."""
