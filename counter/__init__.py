"""The clerk's window."""
