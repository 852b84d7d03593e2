"""``python -m benchmarks``: the floors and the program side by side, as ratios."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    board,
    cold_paper,
    data,
    export,
    import_rows,
    large_list,
    lists,
    palette,
    paper,
    start_up,
)
from benchmarks.harness import Ratio, table
from db.paths import DataFolder


def main() -> int:
    """Measure what is asked for; with ``--strict`` a budget that is not kept fails."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(MEASURES)}")
    parser.add_argument("--organizations", type=int, default=data.ORGANIZATIONS)
    parser.add_argument("--cases", type=int, default=data.CASES)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results here")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a budget is not kept")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(MEASURES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    results: list[Ratio] = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-", ignore_cleanup_errors=True) as made:
        desk = _Desk(Path(made), arguments.organizations, arguments.cases)
        for name, measure in MEASURES.items():
            if not arguments.names or name in arguments.names:
                print(f"… {name}", file=sys.stderr, flush=True)
                results += measure(desk)
    print(table(results))
    if arguments.json:
        lines = [one.as_json() for one in results]
        arguments.json.write_text(
            json.dumps(lines, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    return 1 if arguments.strict and not all(one.within for one in results) else 0


class _Desk:
    """The folders of one run; the large one is filled when the first measure asks for it."""

    def __init__(self, root: Path, organizations: int, cases: int) -> None:
        self.root = root
        self._sizes = (organizations, cases)
        self._large: DataFolder | None = None

    @property
    def large(self) -> DataFolder:
        """A filled data folder."""
        if self._large is None:
            organizations, cases = self._sizes
            print(
                f"… filling {organizations:,} organizations and {cases:,} cases",
                file=sys.stderr,
                flush=True,
            )
            self._large = data.fill(self.root / "large", organizations, cases)
        return self._large


MEASURES: dict[str, Callable[[_Desk], list[Ratio]]] = {
    "start": lambda desk: [start_up.measure(desk.large)],
    "palette": lambda desk: palette.measure(desk.large),
    "lists": lambda desk: lists.measure(desk.large),
    "board": lambda _desk: [board.measure()],
    "export": lambda desk: [export.measure(desk.large)],
    "import": lambda desk: [import_rows.measure(desk.root / "import")],
    "large": lambda desk: large_list.measure(desk.root / "large-list"),
    "paper": lambda desk: [
        paper.measure(desk.root / "paper"),
        *cold_paper.measure(DataFolder(desk.root / "paper"), desk.root),
    ],
}


if __name__ == "__main__":
    sys.exit(main())
