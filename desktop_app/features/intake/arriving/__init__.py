"""How lists come in: dropped, chosen, pasted, one after another, locked, refused, taken up again."""
