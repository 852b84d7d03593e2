"""암호화: the card of the settings page, and what it asks."""

from desktop_app.features.settings.encryption.card import EncryptionCard

__all__ = ["EncryptionCard"]
