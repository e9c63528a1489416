"""What if: recorded days played again through the rule of the line, with another roster, other skills, another rule."""
