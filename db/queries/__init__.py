"""Reads: each function takes a session and returns frozen rows."""
