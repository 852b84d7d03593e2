"""Passphrases, keys and sealed files: what keeps the data unread by whoever finds the folder."""
