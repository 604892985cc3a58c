"""Paper of the town: forms set by typst, signature fields added by pikepdf, both in a child process."""
