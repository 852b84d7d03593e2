"""Set up, run and test the program from a fresh checkout: standard library only, Linux and Windows.

python3 bootstrap.py setup      make the environment in .venv and nothing else
python3 bootstrap.py run        the same, then open the program (arguments are passed on)
python3 bootstrap.py test       the same, then run the whole test suite (likewise)
python3 bootstrap.py package    the same, then build the program that needs no Python, as a zip file
"""

from __future__ import annotations

import hashlib
import math
import os
import platform
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
PROGRAM = BIN / ("attraction-desk.exe" if WINDOWS else "attraction-desk")
STAMP = VENV / "installed.sha256"
BUILT = ROOT / "dist" / "AttractionDesk"
PAPERS = {"quick": "빠른 안내.pdf", "security": "보안 확인서.pdf"}
PLATFORM = f"{'windows' if WINDOWS else sys.platform}-{platform.machine().lower()}"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
WORLD_FAULT = 3  # the exit code for "this PC lacks something"

# Which Debian/Ubuntu package brings a library that Qt looks for.
QT_LIBRARIES = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Looked at for missing libraries: what every window needs, and the X11 platform on top of it.
QT_PROBES = (
    "libQt6Widgets.so.6",
    "libQt6PrintSupport.so.6",
    "libQt6Svg.so.6",
    "libQt6XcbQpa.so.6",
    "libQt6DBus.so.6",
)


class Stop(Exception):
    """The set-up cannot go on; the message says what to do."""


def say(text: str) -> None:
    """Print one line at once, even into a pipe."""
    print(text, flush=True)


def child_environment() -> dict[str, str]:
    """Return the environment of every child: UTF-8 whatever the console's code page.

    What was compiled is kept: the tests start many processes, and each would compile all anew.
    """
    own = {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    own.pop("PYTHONDONTWRITEBYTECODE", None)
    return own


def call(*command: str | Path) -> int:
    """Run one command in the checkout and return its exit code."""
    line = [str(part) for part in command]
    return subprocess.run(line, cwd=ROOT, env=child_environment(), check=False).returncode


def need(*command: str | Path) -> None:
    """Run one command; stop with its words when it fails."""
    if call(*command):
        raise Stop("This command failed (see above): " + " ".join(str(part) for part in command))


def answers(*command: str | Path) -> bool:
    """Whether a command can be run and succeeds; its output is thrown away."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return False
    return done.returncode == 0


# --- Python and the environment ------------------------------------------------------------------


def find_python() -> list[str]:
    """Return the command of a Python that the program runs on, this one if it will do."""
    if sys.version_info[:2] in SUPPORTED:
        return [getattr(sys, "_base_executable", None) or sys.executable]
    for major, minor in reversed(SUPPORTED):
        version = f"{major}.{minor}"
        command = ["py", f"-{version}"] if WINDOWS else [f"python{version}"]
        if answers(*command, "-c", "import sys"):
            return command
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    raise Stop(f"Python 3.11, 3.12 or 3.13 is needed; this is {found} and no other was found.")


def apt_packages(packages: list[str], why: str) -> None:
    """Install Debian packages as root, or stop with the command an administrator can copy."""
    names = " ".join(sorted(set(packages)))
    command = f"apt-get install -y --no-install-recommends {names}"
    if shutil.which("apt-get") is None:
        raise Stop(f"{why} On Debian or Ubuntu the packages are: {names}")
    if os.geteuid() != 0:
        raise Stop(f"{why} Please run:\n    sudo apt-get update && sudo {command}")
    say(f"{why} Installing {names} ...")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for line in ("apt-get update", command):
        done = subprocess.run(
            line.split(),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            say(done.stdout.decode("utf-8", "replace"))
            raise Stop(f"That failed. Please run:\n    {line}")


def make_environment() -> None:
    """Make ``.venv``, or make it anew when it is half made or of another Python."""
    python = find_python()
    usable = f"import pip, sys; sys.exit(sys.version_info[:2] not in {SUPPORTED!r})"
    if answers(PYTHON, "-c", usable):
        return
    if not answers(*python, "-c", "import venv, ensurepip"):
        if WINDOWS:
            raise Stop(
                "This Python has no venv. Please install Python from its official installer."
            )
        version = subprocess.run(
            [*python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            stdout=subprocess.PIPE,
            check=True,
        )
        name = f"python{version.stdout.decode('ascii').strip()}-venv"
        apt_packages([name], "Python's venv module is missing.")
    say("Making the environment in .venv ...")
    need(*python, "-m", "venv", "--clear", VENV)


def fingerprint() -> str:
    """Return what the installed environment depends on, as one hash."""
    digest = hashlib.sha256(str(ROOT).encode("utf-8"))
    for name in ("requirements.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def install() -> None:
    """Install the locked packages and the program itself, unless exactly these are installed."""
    if STAMP.exists() and STAMP.read_text(encoding="utf-8").strip() == fingerprint():
        return
    say("Installing the packages (a minute or two the first time) ...")
    pip = (PYTHON, "-m", "pip", "install", "--quiet")
    need(*pip, "--require-hashes", "-r", ROOT / "requirements.txt")
    need(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(fingerprint() + "\n", encoding="utf-8")


# --- Qt's system libraries and the display -------------------------------------------------------


def missing_libraries() -> list[str]:
    """Return the sonames Qt needs and this Linux lacks."""
    if WINDOWS or sys.platform == "darwin" or shutil.which("ldd") is None:
        return []
    qt = next(VENV.glob("lib/python3*/site-packages/PySide6/Qt"), None)
    if qt is None:
        return []
    probes = [qt / "lib" / name for name in QT_PROBES]
    probes.append(qt / "plugins" / "platforms" / "libqxcb.so")
    missing = set()
    for probe in probes:
        if not probe.exists():
            continue
        listing = subprocess.run(["ldd", str(probe)], stdout=subprocess.PIPE, check=False).stdout
        for line in listing.decode("utf-8", "replace").splitlines():
            if line.rstrip().endswith("not found"):
                missing.add(line.split()[0])
    return sorted(missing)


def install_libraries() -> None:
    """Bring the system libraries of Qt that are missing, or stop with the exact command."""
    missing = missing_libraries()
    if not missing:
        return
    unknown = [name for name in missing if name not in QT_LIBRARIES]
    packages = [QT_LIBRARIES[name] for name in missing if name in QT_LIBRARIES]
    if packages:
        apt_packages(packages, "Some system libraries of Qt are missing.")
    if unknown:
        raise Stop("Qt needs these system libraries, which are missing: " + ", ".join(unknown))


def has_display() -> bool:
    """Whether a window can be opened: a display is named and somebody answers there."""
    if WINDOWS or sys.platform == "darwin" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, colon, number = os.environ.get("DISPLAY", "").rpartition(":")
    number = number.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return any(_listening(socket.AF_UNIX, address) for address in (path, "\0" + path))
    return _listening(socket.AF_INET, (host, 6000 + int(number)))


def _listening(family: int, address: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(address)  # type: ignore[arg-type]  # an address of its family
        except OSError:
            return False
    return True


# --- the four commands ---------------------------------------------------------------------------


def setup(_arguments: list[str]) -> int:
    """Make the environment and nothing else."""
    make_environment()
    install()
    missing = missing_libraries()
    if missing:
        packages = sorted({QT_LIBRARIES.get(name, name) for name in missing})
        say("The window will also need: apt-get install " + " ".join(packages))
    say(f"Ready: {PROGRAM}")
    return 0


def run(arguments: list[str]) -> int:
    """Install everything and open the program; without a display do its main job visibly."""
    make_environment()
    install()
    if arguments:
        return call(PROGRAM, *arguments)
    if has_display():
        install_libraries()
        return call(PROGRAM)
    try:
        install_libraries()
    except Stop as stop:
        say(str(stop))
    return show_without_window()


def show_without_window() -> int:
    """Fill a fresh folder with the example, import a list, write a 면담자료 and an Excel list."""
    folder = ROOT / "build" / time.strftime("first-run-%Y%m%d-%H%M%S")
    folder.mkdir(parents=True)
    data, paper, workbook = folder / "data", folder / "packet.pdf", folder / "organizations.xlsx"
    sample = ROOT / "resources" / "sample" / "투자협약_현황.xlsx"
    say("There is no display, so here is the main job without a window.")
    steps: list[tuple[str, list[str | Path]]] = [
        ("The example of Goyang", ["demo"]),
        ("A list from an office, imported", ["import", sample, "--apply"]),
        ("The paper before a meeting", ["packet", "--meeting", "1", paper]),
        ("The list of organizations for Excel", ["export", "organizations", workbook]),
    ]
    for title, words in steps:
        say(f"\n== {title}: attraction-desk {' '.join(str(word) for word in words)}")
        code = call(PROGRAM, *words, "--data-dir", data)
        if code:
            return code
    say(f"\nData folder:  {data}\nMeeting paper: {paper}\nExcel list:    {workbook}")
    return 0


def test(arguments: list[str]) -> int:
    """Install everything and run the whole test suite, on all processors.

    Half as many workers again as there are processors: a worker also waits, for the programs it
    starts, for a server, for a timer.
    """
    make_environment()
    install()
    install_libraries()
    if arguments:
        return call(PYTHON, "-m", "pytest", *arguments)
    workers = str(math.ceil((os.cpu_count() or 1) * 1.5))
    return call(PYTHON, "-m", "pytest", "-q", "-n", workers, "--dist", "worksteal")


def package(_arguments: list[str]) -> int:
    """Build the program, have it check itself, and pack it so that it runs wherever it is unpacked."""
    make_environment()
    install()
    shutil.rmtree(BUILT, ignore_errors=True)
    say("Building (some minutes) ...")
    need(PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "pyinstaller.spec")
    command = BUILT / ("attraction-desk.exe" if WINDOWS else "attraction-desk")
    need(command, "self-check")
    for name, file in PAPERS.items():
        need(command, "handbook", name, BUILT / file, "--data-dir", ROOT / "build" / "package-data")
    (BUILT / "data").mkdir()
    target = BUILT.with_name(f"attraction-desk-{version()}-{PLATFORM}.zip")
    pack(target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    say(f"\n{target} ({target.stat().st_size / 1_000_000:.0f} MB)\nSHA-256 {digest}")
    if WINDOWS:
        make_installer()
    return 0


def make_installer() -> None:
    """Make the installer of the same folder, where NSIS is installed."""
    makensis = shutil.which("makensis")
    if makensis is None:
        say("An installer is made too where NSIS is installed (makensis is not on the path).")
        return
    need(makensis, "-V2", f"-DVERSION={version()}", ROOT / "installer.nsi")
    say(f"{BUILT.with_name(f'attraction-desk-{version()}-setup.exe')}")


def version() -> str:
    """Return the version that pyproject.toml names."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    return next(line.split('"')[1] for line in lines if line.startswith("version = "))


def pack(target: Path) -> None:
    """Pack the built folder, with the empty ``data`` beside the program that makes it portable."""
    beside = target.with_name(f"{target.name}.part")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in sorted(BUILT.rglob("*")):
            if path.is_file() or not any(path.iterdir()):
                out.write(path, path.relative_to(BUILT.parent))
    beside.replace(target)


def main(argv: list[str]) -> int:
    """Run the command named first."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    commands = {"setup": setup, "run": run, "test": test, "package": package}
    if not argv or argv[0] not in commands:
        say((__doc__ or "").strip())
        return 0 if argv and argv[0] in ("-h", "--help") else 2
    try:
        return commands[argv[0]](argv[1:])
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return WORLD_FAULT
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
