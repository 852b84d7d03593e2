"""How offices build their labels: for each kind of record the parts its labels are made of."""
