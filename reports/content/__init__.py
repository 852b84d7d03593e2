"""What a document says, before any renderer: the content model and the documents made of it."""
