"""Hair, face hair and what is worn on the head, in head space."""
