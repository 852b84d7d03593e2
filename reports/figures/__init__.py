"""Drawings of charts, the same on screen and on paper."""
