"""At which line each key stands."""

from __future__ import annotations

import tomllib

from briefing.config.lines import lines, nearest

TEXT = '''\
title = "a = b # no comment"   # a comment with = and [brackets]
words = [
  "one",   # "
  "[two]",
]

long = """
fake = 1
[table]
"""
raw = \'\'\'
other = "x
\'\'\'
"quoted key" = 1
a.b = 2

[[topics]]
id = "first"
[[topics]]
# between
id = "second"
[topics.deep]
x = { y = 1, z = [
  3] }
[aliases]
'Ç' = []
'''


def test_every_key_is_found_at_its_line() -> None:
    """Strings, arrays and comments that look like keys are passed over; arrays of tables are counted."""
    tomllib.loads(TEXT)
    found = lines(TEXT)
    expected = {
        ("title",): 'title = "a',
        ("words",): "words = [",
        ("long",): 'long = """',
        ("raw",): "raw = '''",
        ("quoted key",): '"quoted key"',
        ("a", "b"): "a.b = 2",
        ("topics", 0, "id"): 'id = "first"',
        ("topics", 1): "[[topics]]",
        ("topics", 1, "id"): 'id = "second"',
        ("topics", 1, "deep", "x"): "x = {",
        ("aliases", "Ç"): "'Ç' = []",
    }
    rows = TEXT.split("\n")
    assert {key: rows[found[key] - 1].startswith(start) for key, start in expected.items()} == dict.fromkeys(
        expected, True
    )
    assert ("fake",) not in found
    assert ("other",) not in found
    assert ("table",) not in found
    assert found["topics", 1] == found["topics", 1, "id"] - 2


def test_a_key_inside_a_value_has_the_line_of_its_table() -> None:
    """What has no line of its own is told with the line of what encloses it."""
    found = lines(TEXT)
    assert nearest(found, ("topics", 1, "deep", "x", "y")) == found["topics", 1, "deep", "x"]
    assert nearest(found, ("nowhere",)) == 1
