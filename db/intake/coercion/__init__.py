"""The cells of a mapped table as typed values with their problems."""
