"""담당자 안내서: the guide inside the program, and the papers about the program itself."""

from desktop_app.features.guide.page import GuidePage

__all__ = ["GuidePage"]
