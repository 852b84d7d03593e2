"""Handing over: everything to another PC, or what one officer changed to a colleague."""
