"""The window's tests run without a screen: SDL's dummy driver stands in for one."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
