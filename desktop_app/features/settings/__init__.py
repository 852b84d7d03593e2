"""설정: who works here, language and look, where the data lies."""
