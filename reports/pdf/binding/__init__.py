"""Binding foreign files behind a document: read one at a time, each page a form on a sheet of A4."""
