"""The office's own workbooks, kept and filled with the rows of a list."""
