"""What the officer is told when something goes wrong, and what we keep of our own bugs."""
