"""What happened, kept: streams of events, plans, staff, projections, and the feed of changes."""
