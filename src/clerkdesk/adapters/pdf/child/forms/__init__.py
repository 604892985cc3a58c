"""The fields of forms: read, filled in, drawn anew."""
