"""The rules of one office: frozen values and pure functions, with the time as a parameter."""
