"""One machine in the office: settings, wiring, windows on screens, errands, feed, command line."""
