"""면담자료: which sections in which order for whom, looked at before it is saved or printed."""
