"""Forms made from a record's catalogue: fields, their checks, help, histories and saving."""
