"""면담·회의: what is to come, who sits at the table, what will be asked, what was promised."""
