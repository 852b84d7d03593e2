"""What is said when data can't be handed over or taken in."""

from __future__ import annotations

from resources.texts import mark

_NOTHING = mark("Nothing was changed.")

HANDING_WORDS: dict[str, tuple[str, str]] = {
    "bundle.not_ours": (
        mark("{name} is no file that this program hands over."),
        mark("Nothing was changed. Choose the file that was made for handing over."),
    ),
    "bundle.other_kind": (
        mark("{name} was made for another purpose."),
        mark(
            "Nothing was changed. A file of everything is opened as data of this PC, a file of"
            " changes is taken into the data that are here."
        ),
    ),
    "bundle.wrong_passphrase": (
        mark("This is not the passphrase that {name} was made with."),
        mark("Nothing was changed; try again as often as you like, or ask who made the file."),
    ),
    "bundle.damaged": (
        mark("{name} is damaged or not whole."),
        mark("Nothing was changed. Copy it once more, or have it made anew."),
    ),
    "bundle.newer": (
        mark("{name} was made by a newer program."),
        mark("Nothing was changed. Use the newer program."),
    ),
    "bundle.read_back": (
        mark("What was written to {name} did not read back as it was."),
        mark("The data are untouched. Choose another disk or stick."),
    ),
    "bundle.destruction": (
        mark("A destruction of personal data is under way."),
        mark("Nothing was written. Start the program once, so that it is finished."),
    ),
    "bundle.nobody_to_ask": (
        mark("There is no terminal to ask for the passphrase of the file on."),
        mark("Nothing was changed. Write it into a file and name that with --passphrase-file."),
    ),
    "bundle.no_file": (
        mark("No file was named."),
        mark("Nothing was changed. Write its name behind the command."),
    ),
    "move.not_empty": (
        mark("{place} is not empty."),
        mark("Nothing was changed. What is there can be put aside within the folder."),
    ),
    "move.on_server": (
        mark("The data are kept on a server, so there is nothing to carry."),
        mark(
            "On the new PC enter the address of the server under Settings. To leave the server,"
            " copy everything to a folder first."
        ),
    ),
    "move.handed_over": (
        mark("These data were handed over ({at}, {officer}) and can only be looked at here."),
        mark("If the other PC failed, take them back under Settings or with move take-back."),
    ),
    "move.not_handed_over": (
        mark("These data were not handed over."),
        _NOTHING,
    ),
    "changes.none": (
        mark("{officer} changed nothing from {since} on."),
        mark("No file was written. Choose an earlier day or another officer."),
    ),
    "changes.since": (
        mark("No day was named from which on the changes are wanted."),
        mark("No file was written. Name it with --since."),
    ),
    "changes.undecided": (
        mark("{count:question is|questions are} not decided yet."),
        mark(
            "Nothing was taken in. Decide each, or say whose word counts: --where-asked theirs or"
            " mine."
        ),
    ),
    "changes.moved_on": (
        mark("The data here were changed since the plan was made."),
        mark("Nothing was taken in. Open the file once more and look at the plan."),
    ),
}
