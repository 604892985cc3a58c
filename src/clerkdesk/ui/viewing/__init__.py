"""The viewer: pages in one scroll, thumbnails, places to sign, and what is said of the signatures."""
