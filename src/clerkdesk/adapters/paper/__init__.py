"""Paper of the town: forms set by typst, their signature fields added by pikepdf, in a child process."""
