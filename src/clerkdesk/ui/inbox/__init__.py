"""The inbox page: the cases of one person, of nobody and of the unit, page by page."""
