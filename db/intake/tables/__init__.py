"""Where the tables of a sheet are: header bands, rows, totals, groups, and lists that lie otherwise."""
