"""Paper in the window: pages as pictures, printing, saving. All of it runs off the GUI thread."""
