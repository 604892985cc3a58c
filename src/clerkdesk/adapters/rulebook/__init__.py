"""The rules that are data: TOML files of ours and of the office."""
