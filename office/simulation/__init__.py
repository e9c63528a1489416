"""A made-up history of an office: customers, clerks and their days, drawn from a seed and played by the real rules."""
