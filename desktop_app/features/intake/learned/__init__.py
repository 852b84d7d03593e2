"""What the program learned from confirmed lists, to be seen and forgotten."""
