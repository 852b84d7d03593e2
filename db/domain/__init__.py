"""The rules of the trade in plain Python: fields, values, checks, stages, money, dates, names."""
