"""Document bytes, kept by their SHA-256."""
