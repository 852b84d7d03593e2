"""``python -m benchmarks.kills``: ends the program with kill -9 at random moments, and looks at what is left.

For each deed a folder is made ready once. Each round copies it, lets a process of its own do the deed
in it and kills that at a random moment of it; then the folder is opened as at the next start. It has to
hold every operation that was reported done and no half one, and to go on working. What a killed
process wrote lasts on any disk, so with ``TMPDIR`` in memory it is the same check without the wait.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.kills import copies, handing, records
from benchmarks.kills.killing import kill

DEEDS = {one.name: one for one in (*records.DEEDS, *copies.DEEDS, *handing.DEEDS)}


def main() -> int:
    """Kill as often as is asked for; 1 when something was not as it has to be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("deeds", nargs="*", metavar="DEED", help=f"of {', '.join(DEEDS)}")
    parser.add_argument("--count", type=int, default=500, help="how many kills, over all deeds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave folders with faults here")
    arguments = parser.parse_args()
    if unknown := set(arguments.deeds) - set(DEEDS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    deeds = [DEEDS[name] for name in arguments.deeds or DEEDS]
    counts = kill(deeds, arguments.count, arguments.seed, arguments.keep)
    for name, one in counts.items():
        print(f"{name:<12}{one.killed:>5} killed in {one.seconds:6.2f} s, {len(one.faults)} faults")
    faults = [f"{name}: {fault}" for name, one in counts.items() for fault in one.faults]
    print("\n".join((f"{sum(one.killed for one in counts.values())} kills", *faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
