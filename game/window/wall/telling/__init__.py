"""The wall outside a round: lines read out, needles placed, what moved, the end, a pause."""
