"""The step in which an officer sees what would change, and decides what is open."""
