"""PDF files of strangers, opened and drawn by PyMuPDF in a process of its own."""
