"""What the reading child may not do, held by the system it runs on."""
