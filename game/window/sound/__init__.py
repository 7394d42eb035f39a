"""What is heard: a room's quiet tone, a few small noises, a soft note where the say moves.

Here: which sound belongs to which place and turn (`rooms`), the note (`note`), when the play screen
asks for them (`following`), and the loudspeaker with its silent twin (`loudspeaker`). Not here: the
noises themselves, which are files of the drawings' folder. Nothing is told by sound alone.
"""
