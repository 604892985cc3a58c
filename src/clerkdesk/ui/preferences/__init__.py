"""What can be set at a desk, and its first start."""
