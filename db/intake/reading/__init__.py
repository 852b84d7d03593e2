"""A file into sheets of raw cells: what it is, its reader, and the guarded child that reads it."""
