"""Every job without a window: one module per group of sub-commands."""
