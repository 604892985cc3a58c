"""The bar above the pages: what it offers, and what it folds away."""
