"""The office's plan in the manager's window: edited in forms, compared, put into force, and taken back."""
