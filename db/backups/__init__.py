"""Copies that count: taken and verified, looked into, brought back, and what a damaged file still tells."""
