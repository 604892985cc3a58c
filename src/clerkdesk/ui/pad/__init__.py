"""The pad: the resident's screen, a full-screen window of its own with its own language."""
