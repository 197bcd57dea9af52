"""A project's articles and their sentences: read and cut, or as they were when they were last read and cut.

What was made of a file is kept under a digest of all that it was made of: the bytes, the name, the options, and the
code of this stage. So nothing has to be thrown away by hand when one of them changes.
"""

from briefing.corpus.cutting import CUT, cut, rows
from briefing.corpus.reading import READ, Corpus, read
from briefing.shelf import Shelf

__all__ = ["CUT", "READ", "Corpus", "Shelf", "cut", "read", "rows"]
