"""투자 건: the board, the list, and the panel of one case."""
