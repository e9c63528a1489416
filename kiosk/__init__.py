"""The customer's touch screen: what it says (pure) and how it looks (Qt)."""
