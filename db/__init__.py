"""What is true and what may be changed: records, ledger, search, and lists in."""
