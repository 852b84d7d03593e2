"""이행점검: who is asked each quarter, what was answered, and how much of what was agreed is real."""
