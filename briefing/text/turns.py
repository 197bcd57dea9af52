"""Turns of phrase by which news tells that something is no longer as it was.

Verbs of change and of admission (Levin 1993, classes 45 and 29; Vendler's achievements), with the adverbs that go with
them: "raising the toll to", "no longer", "57, not 43", "acknowledged for the first time". They say that a
sentence supersedes another one only where both are about one thing; that is for grouping to tell.
"""

from __future__ import annotations

import re

_NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TURN = re.compile(
    rf"""\b(?:
    (?:is|are|was|were|has|have|will|would)\ now|now\ (?:expect|say|believe|put|plan|want|stand|face)\w*
  | no\ longer | no\ (?:further|more)\ (?!than) | (?:no|not)\ [\w\ ]{{2,30}}\ any\ ?more
  | not\ {_NUMBER}\b | instead\ of | up\ from | down\ from | for\ the\ first\ time | days\ after\ saying
  | (?:a\ )?(?:further\ )?(?:reversal|turnabout|about-face|u-turn)
  | earlier\ (?:statement|figure|claim|estimate|account|report)s?
  | (?:than|as)\ (?:planned|announced|first\ thought)
  | rais(?:ed|es|ing)\ (?:the|its|their|his|her|that)
  | (?:has|have|had)\ (?:risen|fallen|grown|climbed|doubled|tripled|dropped)
  | (?:rose|fell|climbed|dropped|jumped|grew|rises|falls|increased|decreased|cut)\ (?:to|from)
  | revis(?:ed|es|ing|ion) | updated | correct(?:ed|s|ing|ion) | retract(?:ed|s|ing|ion) | recant(?:ed|s|ing)
  | withdr(?:ew|aws?|awn|awing) | revers(?:ed|es|ing) | overturn(?:ed|s|ing) | overrul(?:ed|es|ing)
  | annul(?:led|s|ling)
  | quash(?:ed|es|ing) | (?:struck|strikes|striking)\ (?:out|down) | terminat(?:ed|es|ing) | scrapp?(?:ed|s|ing)
  | acknowledg(?:ed|es|ing) | admit(?:ted|s|ting) | conced(?:ed|es|ing) | accept(?:ed|s)\ that | confirm(?:ed|s|ing)
  | contradict(?:ed|s|ing) | disclos(?:ed|es|ing)
  | resign(?:ed|s|ing|ation) | (?:stepped|steps|stepping)\ down | (?:her|his|their)\ departure | ousted | sacked
  | reinstat(?:ed|es|ing) | suspend(?:ed|s|ing) | revok(?:ed|es|ing) | cancell?(?:ed|s|ing) | call(?:ed|s|ing)\ off
  | abandon(?:ed|s|ing) | halt(?:ed|s|ing) | postpon(?:ed|es|ing) | put\ off | on\ hold
  | (?:brought|bring|brings|bringing|moved|moves)\ (?:[\w\ ]{{1,30}}\ )?forward | delay(?:ed|s|ing)
  | extend(?:ed|s|ing) | adjourn(?:ed|s|ing) | resum(?:ed|es|ing) | (?:was|were|been|be)\ lifted | lifted\ (?:the|its)
  | reopen(?:ed|s|ing) | widen(?:ed|s|ing) | formally | released | barred
  | remain(?:ed|s)?\ (?:missing|in|at|closed|shut|open|without) | still\ (?:missing|without|in|at|closed|shut|open)
  | declar(?:ed|es|ing)\ [\w\ ]{{1,30}}\ (?:lost|dead|over|safe)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def turns(text: str, language: str) -> bool:
    """Whether a sentence tells, in such words, that something has changed; of English alone.

    Args:
        text: the sentence, on one line.
        language: BCP 47.
    """
    return language.split("-")[0].lower() == "en" and _TURN.search(text) is not None
