"""The ceiling over the reading child: how much memory it may take before the system stops it, and
what it has taken of memory and processor so far."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _JOB_OBJECT_EXTENDED_LIMIT_INFORMATION = 9
    _JOB_OBJECT_LIMIT_PROCESS_MEMORY = 0x00000100
    _PROCESS_QUERY_LIMITED_INFORMATION = 0x1000

    class _BasicLimits(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = [
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    def limit_memory(size: int) -> bool:
        """Let this process take ``size`` bytes at most, by a job object of its own."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = kernel.CreateJobObjectW(None, None)
        if not job:
            return False
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _JOB_OBJECT_LIMIT_PROCESS_MEMORY
        limits.ProcessMemoryLimit = size
        accepted = kernel.SetInformationJobObject(
            wintypes.HANDLE(job),
            _JOB_OBJECT_EXTENDED_LIMIT_INFORMATION,
            ctypes.byref(limits),
            ctypes.sizeof(limits),
        )
        return bool(
            accepted
            and kernel.AssignProcessToJobObject(
                wintypes.HANDLE(job), wintypes.HANDLE(kernel.GetCurrentProcess())
            )
        )

else:
    import resource

    def limit_memory(size: int) -> bool:
        """Let this process address ``size`` bytes at most and leave no core file."""
        try:
            resource.setrlimit(resource.RLIMIT_AS, (size, size))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (OSError, ValueError):
            return False
        return True


if sys.platform == "win32":

    class _MemoryCounters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
            ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        ]

    def resident_memory(pid: int) -> int:
        """Bytes of memory process ``pid`` holds now; 0 where the system doesn't say."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        process = kernel.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, False, pid)
        if not process:
            return 0
        try:
            counters = _MemoryCounters(cb=ctypes.sizeof(_MemoryCounters))
            told = kernel.K32GetProcessMemoryInfo(
                wintypes.HANDLE(process), ctypes.byref(counters), counters.cb
            )
            return int(counters.WorkingSetSize) if told else 0
        finally:
            kernel.CloseHandle(wintypes.HANDLE(process))

    class ProcessorUse:
        """What process ``pid`` has had of the processor, asked again and again."""

        def __init__(self, pid: int) -> None:
            self._pid = pid
            self._looked, self._idle = time.monotonic(), _idle_seconds()

        def now(self) -> tuple[float, bool] | None:
            """Its seconds so far, and whether it may wait for more, as nothing stood idle since it
            was asked last: this system doesn't tell it of one process. None where it says nothing.
            """
            elapsed, idle = time.monotonic() - self._looked, _idle_seconds() - self._idle
            self._looked, self._idle = self._looked + elapsed, self._idle + idle
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.OpenProcess.restype = wintypes.HANDLE
            process = kernel.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, False, self._pid)
            if not process:
                return None
            try:
                times = [wintypes.FILETIME() for _ in range(4)]
                told = kernel.GetProcessTimes(wintypes.HANDLE(process), *map(ctypes.byref, times))
                used = sum(map(_seconds, times[2:]))
                return (used, idle < elapsed * _BUSY) if told else None
            finally:
                kernel.CloseHandle(wintypes.HANDLE(process))

    _BUSY = 0.25
    """All processors are busy that stood idle together for less than this part of the time."""

    def _idle_seconds() -> float:
        """How long the PC's processors stood idle so far, together."""
        times = [wintypes.FILETIME() for _ in range(3)]
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        return _seconds(times[0]) if kernel.GetSystemTimes(*map(ctypes.byref, times)) else 0.0

    def _seconds(span: wintypes.FILETIME) -> float:
        return float((span.dwHighDateTime << 32) + span.dwLowDateTime) / 10_000_000

else:

    def resident_memory(pid: int) -> int:
        """Bytes of memory process ``pid`` holds now; 0 where the system doesn't say."""
        try:
            fields = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
            return int(fields[1]) * resource.getpagesize()
        except (OSError, ValueError, IndexError):
            return 0

    class ProcessorUse:
        """What process ``pid`` has had of the processor, asked again and again."""

        def __init__(self, pid: int) -> None:
            self._stat = Path(f"/proc/{pid}/stat")

        def now(self) -> tuple[float, bool] | None:
            """Its seconds so far, and whether it waits for more; None where nothing is said."""
            try:
                said = self._stat.read_text(encoding="ascii", errors="replace")
                fields = said.rpartition(")")[2].split()
                ticks = int(fields[11]) + int(fields[12])
            except (OSError, ValueError, IndexError):
                return None
            return ticks / os.sysconf("SC_CLK_TCK"), fields[0] == "R"
