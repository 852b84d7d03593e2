"""The step in which an officer sees what was understood of a list, and mends it."""
