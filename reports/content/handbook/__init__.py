"""What is said about the program itself: two pages to begin with, every field, every file."""
