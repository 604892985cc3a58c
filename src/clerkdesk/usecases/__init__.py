"""What a person can do: one class per job, one method per act."""
