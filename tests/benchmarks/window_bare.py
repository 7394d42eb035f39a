"""The least that a window can be: opened with pygame, shown, one frame. Says when that was.

By the clock, and how many seconds of the processor it took until then.
"""

import os
import time

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

pygame.display.init()
window = pygame.Window("bare", (1280, 800))
window.get_surface()
window.flip()
print(time.monotonic(), time.process_time())
