"""The play screen: its panel step by step, its picture and balance, a stopped run taken up."""
