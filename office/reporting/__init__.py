"""What a manager asks of the visits of some days, and the figures that answer it."""
