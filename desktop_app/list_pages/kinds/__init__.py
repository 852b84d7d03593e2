"""The list and the record page of any kind, made from the catalogue: a kind adds data alone."""
