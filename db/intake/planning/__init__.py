"""What the rows would change: who is meant, what is new, what differs, what is asked."""
