"""The form of a scenario as one table: every key, where it stands, and what may stand after it.

Readers, hints on lines that are not YAML yet, the schema for editors and the guide's page of keys
are made from it; tests hold variants and text checks against it. `kinds` says what a key can be,
`heading` and `moments` hold the keys.
"""
