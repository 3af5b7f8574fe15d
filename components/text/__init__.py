"""Article -> Document: sentences, quotation regions and parse."""
