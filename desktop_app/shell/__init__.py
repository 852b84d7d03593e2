"""The window around the pages: rail, palette, status bar, inspector."""
