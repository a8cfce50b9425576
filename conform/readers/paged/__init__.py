"""Files that are made of pages: PDF and OFD."""
