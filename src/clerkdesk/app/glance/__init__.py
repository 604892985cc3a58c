"""A file shown as it lies there, before store, key or desk."""
