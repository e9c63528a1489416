"""Figures to table, CSV, XLSX, PDF and JSON, without a window."""
