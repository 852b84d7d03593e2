"""Changing many rows or single cells of a list: looked at as a plan, written as one step."""

from __future__ import annotations
