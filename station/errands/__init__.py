"""The one door for everything slow or fallible: one file for each thing behind the door."""
