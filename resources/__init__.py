"""Fonts, icons, texts and sample data, with small accessors; imports nothing of ours."""
