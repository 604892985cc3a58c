"""The shell: the window around all pages, its rail, status bar, palette, help and the way to sit down."""
