"""Ten languages, three of them in scripts of their own and two from right to left: read, ranked, rendered."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import briefing
from briefing.notices import Notices
from briefing.summary import summarize

TEXTS = {
    "en": "The government said on Monday that it would open the new harbour in Lund. Three companies took part in the"
    " meeting, a spokesman of the ministry said. The meeting lasted for two days and was held in Velm.",
    "fr": "Le gouvernement a annoncé lundi qu'il ouvrirait le nouveau port de Lund. Trois entreprises ont pris part à la"
    " réunion, a déclaré un porte-parole du ministère. La réunion a duré deux jours et s'est tenue à Velm.",
    "de": "Die Regierung teilte am Montag mit, dass sie den neuen Hafen in Lund öffnen werde. Drei Firmen nahmen an der"
    " Sitzung teil, sagte ein Sprecher des Ministeriums. Die Sitzung dauerte zwei Tage und fand in Velm statt.",
    "es": "El gobierno anunció el lunes que abrirá el nuevo puerto de Lund. Tres empresas participaron en la reunión, dijo"
    " un portavoz del ministerio. La reunión duró dos días y se celebró en la ciudad de Velm.",
    "pt": "O governo anunciou na segunda-feira que vai abrir o novo porto de Lund. Três empresas participaram da reunião,"
    " disse um porta-voz do ministério. A reunião durou dois dias e foi realizada na cidade de Velm.",
    "cs": "Vláda v pondělí oznámila, že otevře nový přístav v Lundu. Jednání se zúčastnily tři společnosti, řekl mluvčí"
    " ministerstva. Jednání trvalo dva dny a konalo se ve Velmu, který leží na pobřeží.",
    "el": "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι θα ανοίξει το νέο λιμάνι στη Λουντ. Τρεις εταιρείες συμμετείχαν στη"
    " συνάντηση, δήλωσε ο εκπρόσωπος του υπουργείου. Η συνάντηση διήρκεσε δύο ημέρες και έγινε στη Βελμ.",
    "he": "הממשלה הודיעה ביום שני כי היא תפתח את הנמל החדש בלונד. שלוש חברות השתתפו בישיבה של המשרד, אמר דובר המשרד."
    " הישיבה נמשכה יומיים ונערכה בעיר ולם שעל החוף.",
    "ar": "أعلنت الحكومة يوم الاثنين أنها ستفتح الميناء الجديد في لوند. وشاركت ثلاث شركات في الاجتماع، كما قال متحدث باسم"
    " الوزارة. واستمر الاجتماع يومين وعقد في مدينة فيلم على الساحل.",
    "hi": "सरकार ने सोमवार को कहा कि वह लुंड में नया बंदरगाह खोलेगी। मंत्रालय के एक प्रवक्ता ने कहा कि बैठक में तीन कंपनियों ने भाग लिया।"
    " यह बैठक दो दिन तक चली और वेल्म शहर में हुई।",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_read_ranked_and_rendered(language: str, tmp_path: Path) -> None:
    """Its language is told, its three sentences are cut, ranked within a budget, and printed without a missing letter."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("a.txt", "b.txt"):
        (articles / name).write_text(TEXTS[language] + "\n", encoding="utf-8")
    found = summarize([articles / "a.txt"], 60)
    assert len(found.sentences) == 3
    assert len(summarize([articles / "a.txt"], 25).sentences) < 3
    notices = Notices()
    brief = briefing.build(tmp_path, notices=notices)
    assert brief.language.split("-")[0] == language
    briefing.write(brief, tmp_path / "out", formats=["pdf", "html"])
    html = (tmp_path / "out" / "brief.html").read_text(encoding="utf-8")
    assert ('dir="rtl"' in html) == (language in ("ar", "he"))
    document = pypdfium2.PdfDocument(str(tmp_path / "out" / "brief.pdf"))
    try:
        printed = document[0].get_textpage().get_text_bounded()
        assert len(document) == 1
    finally:
        document.close()
    words = [word for word in TEXTS[language].split() if word.isalpha()]
    assert "\ufffd" not in printed
    # a PDF keeps the shapes of joined letters, whose order need not be that of the letters
    assert sum(word in printed or word[::-1] in printed for word in words) > len(words) / 2


def test_devanagari_has_its_own_letters(tmp_path: Path) -> None:
    """A page in Hindi embeds the packaged font, and a page without a letter of it does not."""
    for language, embedded in (("hi", True), ("fr", False)):
        articles = tmp_path / language / "articles"
        articles.mkdir(parents=True)
        (articles / "a.txt").write_text(TEXTS[language] + "\n", encoding="utf-8")
        briefing.write(briefing.build(tmp_path / language), tmp_path / language, formats=["pdf"])
        with pikepdf.open(tmp_path / language / "brief.pdf") as document:
            names = {str(font.BaseFont) for font in document.pages[0].Resources.Font.values()}
        assert any("Devanagari" in name for name in names) == embedded
