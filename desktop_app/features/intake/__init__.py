"""가져오기: a list in, from the file to what was understood, the plan and the result."""
