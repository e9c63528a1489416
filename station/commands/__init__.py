"""What `walkin` can be asked to do: one file for each command, imported when it is asked for."""
