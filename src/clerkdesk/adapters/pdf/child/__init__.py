"""What runs in the child that reads hostile files; nothing here is ever imported by the desk."""
