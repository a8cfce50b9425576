"""conform: what a local plan inherits, modifies, leaves out and adds to the document that it carries out."""

__version__ = "0.1.0"
