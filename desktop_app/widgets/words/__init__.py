"""Values, problems and reasons in the words of the screen."""
