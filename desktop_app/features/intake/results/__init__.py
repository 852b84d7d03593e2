"""What an import wrote, and its way back."""
