"""Personal data that is due: what is to go, how it goes everywhere, and the proof that it went."""
