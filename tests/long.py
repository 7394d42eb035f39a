"""How much the tests of the core try: less in the fast run, all with OTHER_CHAIR_LONG=1."""

from __future__ import annotations

import os

LONG = os.environ.get("OTHER_CHAIR_LONG") == "1"
EXAMPLES = 100 if LONG else 25
"""How many values hypothesis draws for one property."""
