"""The pages of a document: laid out, drawn for, painted, scrolled."""
