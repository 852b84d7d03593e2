"""Ends the program with kill -9 at random moments, and looks at what is left."""
