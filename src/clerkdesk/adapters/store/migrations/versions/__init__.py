"""The revisions, each made once and never edited after a release."""
