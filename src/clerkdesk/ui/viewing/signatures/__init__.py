"""The signatures beside the pages: what is said of them, and what each covered."""
