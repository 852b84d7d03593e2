"""The screen that asks for the passphrase of an encrypted folder."""
