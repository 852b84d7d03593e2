"""Lists in: read a file, understand its tables, map columns to fields, coerce the cells."""
