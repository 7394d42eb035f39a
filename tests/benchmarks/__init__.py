"""Speed, as ratios against a limit measured in the same run. Run by hand: see `.ci/long`."""
