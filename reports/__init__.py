"""What is shown on paper: content models, the functions that gather them, and their renderers."""
