"""What people wear, laid over a body from the far leg to the near arm."""
