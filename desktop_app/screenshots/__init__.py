"""Draws every page and dialog from the example, to be looked at and to stand in the README."""
