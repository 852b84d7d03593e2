"""Typed workbooks: any list for work and round trip, and the tables of a document."""
