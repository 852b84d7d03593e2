"""A further issue of a known list beside the one that came in before."""
