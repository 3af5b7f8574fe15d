"""What somebody says -> the points of advice in it."""
