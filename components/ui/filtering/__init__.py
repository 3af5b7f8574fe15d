"""The filters as an analyst sees them: the bar in the sidebar, and the chips above the content."""
