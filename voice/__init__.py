"""From a call to sound."""
