"""변경 이력: the ledger, filtered; one operation taken back."""
