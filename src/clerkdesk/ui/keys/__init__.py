"""The town's keys: what they are, whether they work, and how long they last."""
