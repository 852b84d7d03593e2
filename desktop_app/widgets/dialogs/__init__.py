"""Questions that never block, and dialogs as tall as what they say."""
