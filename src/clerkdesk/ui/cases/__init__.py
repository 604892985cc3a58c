"""The case page: one case from its first look to its dossier."""
