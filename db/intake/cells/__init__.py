"""One cell: what it looks like, what it is, and the value in it."""
