"""실적·통계: numbers with their definition, their day and their rows; frozen counts and what moved."""
