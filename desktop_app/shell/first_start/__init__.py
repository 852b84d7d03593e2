"""The first start: one screen, half a minute."""
