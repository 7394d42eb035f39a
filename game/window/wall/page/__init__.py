"""What every page of the wall is made of: sizes, fitting lines, the foot, the small balance."""
