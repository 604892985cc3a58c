"""What a clerk and a resident see: windows, pages and the kit they are made of; Qt lives here."""
