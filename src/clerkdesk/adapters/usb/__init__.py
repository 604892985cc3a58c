"""What hangs on this computer's USB, as the system tells it."""
