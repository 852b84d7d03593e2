"""Lists of records: cells and columns, heads with filter boxes, choosing, copying, grouping."""
