"""The names of the rooms where PDF files are read, for whoever starts a child before anything else."""

READING = "clerkdesk.adapters.pdf.child.serving"
FIRST_PAGE = "clerkdesk.adapters.pdf.child.first_page"
