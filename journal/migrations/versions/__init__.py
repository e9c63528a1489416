"""The steps, oldest first. A step that stands in a release is never changed."""
