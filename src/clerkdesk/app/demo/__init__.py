"""The throw-away town: people, cases and a certificate that exist only for showing and testing."""
