"""Reports: the figures of ranges of days, and why people waited."""
