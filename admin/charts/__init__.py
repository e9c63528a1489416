"""How the charts of the reports look; pyqtgraph draws their lines, areas and bars, and is imported here alone."""
