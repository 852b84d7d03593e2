"""Meetings as calendars know them (RFC 5545): written, read, and foreign zones understood."""
