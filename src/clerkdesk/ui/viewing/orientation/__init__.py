"""The way through a document: lists beside the pages, links, and the way back."""
