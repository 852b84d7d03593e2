"""The office's own papers, each from what is stored to its content."""
