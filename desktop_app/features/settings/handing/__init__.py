"""인계: everything to another PC, and what one officer changed to a colleague."""
