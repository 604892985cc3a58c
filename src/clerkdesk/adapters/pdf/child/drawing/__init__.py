"""Pages drawn into shared memory, and scans decoded."""
