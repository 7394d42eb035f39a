"""The wall in a round: the question and its options, hands counted, the votes as they are told."""
