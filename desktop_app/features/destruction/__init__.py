"""Personal data that is due to be destroyed: what goes, its destruction, and the proof that it went."""

from desktop_app.features.destruction.page import DestructionPage

__all__ = ["DestructionPage"]
