"""What leaves the dashboard: the line to cite a view, reports, citation packs."""
