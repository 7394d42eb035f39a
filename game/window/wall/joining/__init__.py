"""The wall while people come in: the sheet by which a phone joins, with its QR."""
