"""Word files as conform writes them, without a Word: parts of XML in a package, the same bytes for the same input.

package   parts → the bytes of a .docx
markup    runs and paragraphs, and `table` tables of them
tracked   a comparison → tracked changes in the old file: `script` what goes and comes, `canvas` where each character
          stands in the file, `revise` the changes (`models` how new paragraphs look, `author` the marks), and `settle`
          accepts or rejects them again
comments  comments in somebody's file, all of whose bytes stay around them; `places` where its elements stand
"""
