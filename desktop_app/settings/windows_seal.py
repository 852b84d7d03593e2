"""Windows' own seal for secrets (DPAPI): it opens for the same person on the same PC alone."""

from __future__ import annotations

import sys

_NO_QUESTION = 0x1
"""CRYPTPROTECT_UI_FORBIDDEN: never a window of Windows' own."""

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Blob(ctypes.Structure):
        _fields_ = [("length", wintypes.DWORD), ("data", ctypes.POINTER(ctypes.c_char))]

    def _ask(name: str, content: bytes) -> bytes | None:
        held = ctypes.create_string_buffer(content, len(content))
        given = _Blob(len(content), ctypes.cast(held, ctypes.POINTER(ctypes.c_char)))
        got = _Blob()
        call = getattr(ctypes.windll.crypt32, name)
        if not call(ctypes.byref(given), None, None, None, None, _NO_QUESTION, ctypes.byref(got)):
            return None
        try:
            return ctypes.string_at(got.data, got.length)
        finally:
            ctypes.windll.kernel32.LocalFree(got.data)

    def sealed(secret: bytes) -> bytes | None:
        """The secret sealed, None where Windows refuses."""
        return _ask("CryptProtectData", secret)

    def unsealed(content: bytes) -> bytes | None:
        """The secret again, None for another person's or another PC's."""
        return _ask("CryptUnprotectData", content)

else:

    def sealed(_secret: bytes) -> bytes | None:
        """There is no such seal here."""
        return None

    def unsealed(_content: bytes) -> bytes | None:
        """Likewise."""
        return None
