"""The back of the house: each folder owns one outside library or protocol."""
