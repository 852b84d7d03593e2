"""What the program costs beside the floor: the same work done bare, measured in the same run."""
