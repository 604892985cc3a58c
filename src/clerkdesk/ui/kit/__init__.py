"""The parts every page is built from: theme, icons, buttons, labels, rows, banners and the courier."""
