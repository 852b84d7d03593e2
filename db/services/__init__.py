"""Writes: each function is one use case and one operation."""
