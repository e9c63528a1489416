"""The manager's panel."""
