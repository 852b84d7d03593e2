"""Which field each column of a table feeds, what kind of list it is, and what was learned of it."""
