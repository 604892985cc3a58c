"""Forms filled in over the pages, and places to sign remembered."""
