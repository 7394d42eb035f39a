"""What people press, turned into our words for it: keys by place, a controller, one switch."""
