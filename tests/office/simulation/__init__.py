"""Made-up histories: the same from the same seed, and lived by the rules."""
