"""A room of people who decide a meeting together: its rules, pure and without a clock.

`seats` says where a ballot is cast from, `ladder` the rules by which votes become a decision,
`disclosure` what may be told of votes, `needle` where the room would put the meter, `session`
the room itself, step by step. The network, the disk and the screens are not here.
"""
