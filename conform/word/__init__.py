"""Word files as conform writes them, without a Word: parts of XML in a package, the same bytes for the same input.

package   parts → the bytes of a .docx
markup    runs and paragraphs
"""
