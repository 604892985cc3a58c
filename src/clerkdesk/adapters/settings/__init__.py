"""What the office prescribes and what a desk prefers, in TOML files."""
