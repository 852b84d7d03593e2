"""Documents as HWPX (KS X 6101), to be edited in 한글; ``renderer.render`` is the door."""
