"""Signing at the desk: the clerk's side of a sitting at the pad, and of the seal that follows."""
