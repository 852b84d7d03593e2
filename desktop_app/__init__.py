"""The Qt client: how a person does it."""
