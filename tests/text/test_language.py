"""The language of a text."""

from __future__ import annotations

import pytest

from briefing.text.language import detect, unspaced

BRIDGE = {
    "en": "The harbour bridge will close for six weeks from Monday, the roads office said. Nobody knows what it will cost.",
    "fr": "Le pont du port sera fermé pendant six semaines à partir de lundi, a dit le bureau. Personne ne sait ce que cela coûtera.",
    "de": "Die Brücke am Hafen wird ab Montag für sechs Wochen gesperrt, sagte das Amt. Niemand weiß, was es kosten wird.",
    "es": "El puente estará cerrado durante seis semanas desde el lunes, dijo la oficina. Nadie sabe lo que va a costar.",
    "it": "Il ponte del porto resterà chiuso per sei settimane da lunedì, ha detto l'ufficio. Nessuno sa quanto costerà.",
    "pt": "A ponte do porto ficará fechada por seis semanas a partir de segunda-feira, disse o gabinete. Ninguém sabe o que vai custar.",
    "pl": "Most w porcie będzie zamknięty przez sześć tygodni od poniedziałku, powiedział urząd. Nikt nie wie, ile to będzie kosztować.",
    "sv": "Bron i hamnen stängs i sex veckor från måndag, sade vägverket. Ingen vet vad det kommer att kosta.",
    "ar": "سيغلق جسر الميناء لمدة ستة أسابيع ابتداء من يوم الاثنين، كما قال مكتب الطرق. ولا أحد يعرف ما الذي سيكلفه ذلك.",
}
"""The same invented news in each language that has a list of stop words."""


@pytest.mark.parametrize("language", BRIDGE)
def test_two_sentences_are_enough(language: str) -> None:
    """Two sentences of news are told for their language, whatever their case."""
    assert detect([BRIDGE[language]]) == language
    assert detect([BRIDGE[language].upper()]) == language


@pytest.mark.parametrize("texts", [[], [""], ["12 34 56"], ["Xyzzy plugh frotz grue"], ["… — !"]])
def test_no_language(texts: list[str]) -> None:
    """What holds no stop word of any language is in none."""
    assert detect(texts) is None


def test_most_of_the_words_decide() -> None:
    """Articles of two languages are in the one that most of their words are in, in either order."""
    mixed = [BRIDGE["fr"], BRIDGE["en"], BRIDGE["en"]]
    assert detect(mixed) == detect(mixed[::-1]) == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De regering heeft besloten dat de brug wordt gesloten omdat er scheuren zijn gevonden in de balken."),
        ("da", "Regeringen besluttede mandag, at broen skal lukkes. Det er ikke klart, hvor længe det vil tage."),
        ("cs", "Vláda v pondělí rozhodla, že most bude uzavřen, protože v nosnících byly nalezeny trhliny."),
        ("ru", "Правительство в понедельник решило, что мост будет закрыт, потому что в балках были найдены трещины."),
        ("fi", "Hallitus päätti maanantaina, että silta suljetaan, koska palkeista on löydetty halkeamia."),
        ("tr", "Köprü kapatıldı çünkü kirişlerde çatlaklar bulundu. Bunun ne kadar süreceği belli değil."),
    ],
)
def test_languages_without_a_list_of_sumys(language: str, text: str) -> None:
    """One sentence tells a language from its neighbours, also where sumy has no stop words for it."""
    assert detect([text]) == language


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("政府周一宣布，将在全国范围内开放港口。官员说，三家公司参加了会议。", "Chinese or Japanese"),
        ("政府は月曜日、全国の港を開放すると発表した。三つの会社が会議に参加した。", "Chinese or Japanese"),
        ("รัฐบาลประกาศเมื่อวันจันทร์ว่าจะเปิดท่าเรือทั่วประเทศ", "Thai"),
        ("政府 周一 宣布 ， 将 在 全国 范围 内 开放 港口 。", None),
        ("정부는 월요일 전국의 항구를 개방한다고 발표했다.", None),
        ("The ferry 希望号 sank off the coast of the island on Monday.", None),
        ("Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι θα ανοίξει το λιμάνι.", None),
        ("", None),
    ],
)
def test_scripts_without_spaces_are_told(text: str, script: str | None) -> None:
    """By most of a text's letters and the length of their runs: spaced words, and a name in such a script, are read."""
    assert unspaced(text) == script
