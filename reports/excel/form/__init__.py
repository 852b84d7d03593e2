"""The office's own workbook filled: only what a code or a moved row touches is written anew."""
