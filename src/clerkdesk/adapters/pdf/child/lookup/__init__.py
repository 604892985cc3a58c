"""What stands in a document: facts, words, outline, links, comments, attached files."""
