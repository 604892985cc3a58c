"""The words of a document: found, selected, copied, read aloud."""
