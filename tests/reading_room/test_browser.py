"""The reading room in a browser: what a reader sees of brief.html, reaches by keyboard, and prints."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest

import briefing
from briefing.model import Brief, Citation, Desk, Look
from briefing.writers import colour, differing, html, mail, passages
from tests.conftest import CHECKOUT
from tests.reading_room.conftest import HEIGHT, Open, Visit
from tests.support.briefs import FERRY, highlighted

STYLES = ("default", "slate", "journal", "plain")
TEMPLATES = ("memo", "dossier", "digest")
WIDTHS = (320, 375, 1280)
DESK = Desk("Harbour desk", "TLP:AMBER", "A. Quill", "the board", "desk@example.org")
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#1b4a78"/></svg>'
)
ACCENT = "#1b4a78"
NOT_OF_A_MAIL = ("landmark-one-main", "region")
"""Rules of axe for whole pages: a mail is shown inside one, whose main part it must not claim to be."""

IN_VIEW = "(element) => {const b = element.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight}"
MARKED = """(id) => {
  const back = '#' + id.slice(2).replace(/-\\d+$/, '');
  const marks = [...document.querySelectorAll('.text mark')];
  let words = '';
  for (const mark of marks.slice(marks.indexOf(document.getElementById(id).closest('mark')))) {
    words += ' ' + mark.textContent;
    for (let next = mark.nextElementSibling; next && next.matches('a.back'); next = next.nextElementSibling)
      if (next.getAttribute('href') === back || next.getAttribute('href') === '#differ-' + back.slice(1).replace(/-\\d+$/, ''))
        return words;
  }
  return 'no way back from ' + id;
}"""
"""Words marked from the passage of an id on, to the one from which a link leads back to what cites it."""
BOXES = """(selector) => [...document.querySelectorAll(selector)].map(element => {
  const box = element.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
})"""
OUTSIDE = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest('.matrix, .ledger')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) found.push(node.data);
  }
  for (const element of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(element);
    if (/hidden|clip/.test(style.overflow) || style.textOverflow !== 'clip') found.push(element.outerHTML.slice(0, 80));
  }
  return found;
}"""
"""Texts that reach beyond the page's sides, and elements that could cut theirs off; a table may scroll on its own."""
DOUBLED = """() => {
  const sizes = [...document.querySelectorAll('body, body *')].map(each => [each, parseFloat(getComputedStyle(each).fontSize)]);
  for (const [each, size] of sizes) each.style.fontSize = 2 * size + 'px';
}"""


@pytest.fixture(scope="module")
def libya() -> Brief:
    """The example that the README shows."""
    return briefing.build(CHECKOUT / "examples" / "libya")


@pytest.fixture(scope="module")
def ferry() -> Brief:
    """The invented brief, its sources on the web."""
    brief = highlighted()
    return replace(brief, sources=tuple(replace(each, url=f"https://example.org/{each.id}") for each in brief.sources))


@pytest.fixture(scope="module")
def axe() -> str:
    """The accessibility checker's script."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def _html(brief: Brief, look: Look | None = None) -> bytes:
    (rendered,) = html.write(brief, look or Look())
    return rendered.data


def _violations(
    axe: str, page: Visit, widths: tuple[int, ...] = WIDTHS[1:], without: tuple[str, ...] = ()
) -> list[str]:
    """What the checker finds at each width: in light by all of its rules, in dark by those of colour, which alone differ."""
    rules = {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in without}}
    options: dict[str, dict[str, object]] = {
        "light": {"rules": rules},
        "dark": {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}},
    }
    found = []
    page.get(axe)
    for width in widths:
        page.page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            page.page.emulate_media(color_scheme=scheme)
            results = page.get("(options) => axe.run(options)", {**options[scheme], "resultTypes": ["violations"]})
            assert "color-contrast" in {each["id"] for each in results["passes"]}, "it looked at something"
            found += [
                f"{width} {scheme} {each['id']}: {node['html']} {node['failureSummary']}"
                for each in results["violations"]
                for node in each["nodes"]
            ]
    return found


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_accessible(style: str, ferry: Brief, visit: Open, axe: str) -> None:
    """axe-core finds nothing in any style, on narrow and wide screens, in light and in dark."""
    assert _violations(axe, visit(_html(ferry, Look(style=style)))) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_is_accessible(template: str, ferry: Brief, visit: Open, axe: str) -> None:
    """Nor in any template."""
    assert _violations(axe, visit(_html(ferry, Look(template=template)))) == []


def test_a_real_brief_is_accessible(libya: Brief, visit: Open, axe: str) -> None:
    """Nor in a brief of real articles."""
    assert _violations(axe, visit(_html(libya))) == []


def test_a_page_from_right_to_left_is_accessible(ferry: Brief, visit: Open, axe: str) -> None:
    """Nor in a page that is turned."""
    assert _violations(axe, visit(_html(replace(ferry, language="ar")))) == []


def test_a_desk_s_page_is_accessible(ferry: Brief, visit: Open, axe: str, tmp_path: Path) -> None:
    """Nor in one with a marking, an imprint, a logo and a colour of the desk's own."""
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO, encoding="utf-8")
    page = visit(_html(replace(ferry, desk=DESK), Look(accent=ACCENT, logo=str(logo))))
    assert page.get("document.querySelector('.logo').naturalWidth") > 0, "the logo is shown"
    assert _violations(axe, page) == []


@pytest.mark.parametrize("which", ["libya", "ferry"])
def test_a_mail_is_accessible(which: str, visit: Open, axe: str, request: pytest.FixtureRequest) -> None:
    """Nor in the mail, but for what is to be said of whole pages alone."""
    brief: Brief = request.getfixturevalue(which)
    page = visit(mail.render(replace(brief, desk=DESK), Look()))
    assert _violations(axe, page, (375, 1000), NOT_OF_A_MAIL) == []
    assert page.get("document.querySelector('[role=article]').ariaLabel") == brief.title


@pytest.mark.parametrize(("style", "scheme"), [*((style, "light") for style in STYLES), ("default", "dark")])
def test_the_tab_key_visits_every_link_in_order(style: str, scheme: str, ferry: Brief, visit: Open) -> None:
    """It goes from the first to the last in the order of the page, each in view and with an outline that can be seen."""
    page = visit(_html(ferry, Look(style=style)), scheme=scheme)
    links = page.get("document.querySelectorAll('a[href]').length")
    seen = []
    for _ in range(links):
        page.page.keyboard.press("Tab")
        place, outline, width, line, ground, shown = page.get(f"""() => {{
          const active = document.activeElement, style = getComputedStyle(active);
          const sheet = getComputedStyle(document.documentElement).getPropertyValue('--sheet').trim();
          return [[...document.querySelectorAll('a[href]')].indexOf(active), style.outlineStyle,
            parseFloat(style.outlineWidth), style.outlineColor, sheet, ({IN_VIEW})(active)];
        }}""")
        assert (outline, shown) == ("solid", True)
        assert width >= 2
        assert colour.contrast(_hex(line), _hex(ground)) >= 3, "WCAG 2.2, 1.4.11"
        seen.append(place)
    assert links > 40
    assert seen == list(range(links))


def _hex(told: str) -> str:
    """``rgb(1, 2, 3)`` or ``#fff`` as ``#010203``."""
    if told.startswith("#"):
        return told if len(told) == 7 else "#" + "".join(2 * digit for digit in told[1:])
    return "#" + "".join(f"{int(part):02x}" for part in told.removeprefix("rgb(").removesuffix(")").split(","))


@pytest.mark.parametrize("javascript", [True, False])
def test_enter_leads_to_the_marked_passage_and_back(javascript: bool, ferry: Brief, visit: Open) -> None:
    """From a claim's number to the sentence, in view and outlined, from there by the next links' ↑ to the claim."""
    page = visit(_html(ferry), java_script_enabled=javascript)
    shown = {claim.id: len({each.source for each in claim.citations}) for claim in ferry.claims}
    for claim, count in shown.items():
        for place in range(count):
            link = page.page.locator(f"#{claim} .mark a").nth(place)
            target = (link.get_attribute("href") or "").removeprefix("#")
            link.focus()
            page.page.keyboard.press("Enter")
            _expect_target(page, target)
            assert (
                page.get(f"getComputedStyle(document.getElementById('{target}').closest('mark')).outlineStyle")
                == "solid"
            )
            for _ in range(6):
                page.page.keyboard.press("Tab")
                if page.focused() == f"#{claim}":
                    break
            page.page.keyboard.press("Enter")
            _expect_target(page, claim)
            page.page.keyboard.press("Tab")
            assert page.get(f"document.activeElement.closest('#{claim}') !== null"), "one reads on from there"


def _expect_target(page: Visit, name: str) -> None:
    assert page.get("[location.hash, document.querySelector(':target').id]") == [f"#{name}", name]
    assert page.get(f"({IN_VIEW})(document.getElementById('{name}'))")


@pytest.mark.parametrize("which", ["libya", "ferry"])
def test_every_citation_opens_its_very_sentence(which: str, visit: Open, request: pytest.FixtureRequest) -> None:
    """What is marked where a citation leads, of claims and of what sources differ about, is what it cites."""
    brief: Brief = request.getfixturevalue(which)
    page = visit(_html(brief))
    cited: dict[str, Citation] = {}
    for claim in brief.claims:
        cited |= {f"q-{claim.id}-{place}": each for place, each in enumerate(claim.citations)}
    for conflict in differing.shown(brief):
        for at, value in enumerate(conflict.values):
            key = passages.value_key(conflict, at)
            cited |= {f"q-{key}-{place}": each for place, each in enumerate(value.citations)}
    assert len(cited) > 10
    for name, citation in cited.items():
        assert "".join(page.get(MARKED, name).split()) == "".join(citation.exact.split()), name
        assert page.get("(id) => document.getElementById(id).closest('.text').id", name) == f"text-{citation.source}"
    targets = page.get(
        "[...document.querySelectorAll('.page .mark a')].map(link => link.getAttribute('href').slice(1))"
    )
    assert set(targets) <= set(cited)


def test_the_other_witnesses_are_one_click_away(ferry: Brief, visit: Open) -> None:
    """Behind a sentence stand links to the same in each other source that is cited for it."""
    page = visit(_html(ferry))
    several = [claim for claim in ferry.claims if len(claim.numbers) > 1]
    assert several
    for claim in several:
        for place, citation in enumerate(claim.citations):
            others = {f"q-{claim.id}-{i}" for i, each in enumerate(claim.citations) if each.source != citation.source}
            for other in sorted(others):
                page.page.locator(f"mark:has(#q-{claim.id}-{place}), mark#q-{claim.id}-{place}").locator(
                    f"xpath=following-sibling::a[@href='#{other}']"
                ).click()
                _expect_target(page, other)


def test_a_passage_opens_on_the_web_at_its_words(ferry: Brief, visit: Open) -> None:
    """The web link's fragment tells how the passage begins and ends, and the browser scrolls the article there."""
    page = visit(_html(ferry))
    found = page.get("""[...document.querySelectorAll('a.original')].map(link => {
      let mark = link; while (!mark.matches('mark')) mark = mark.previousElementSibling;
      return [link.href, mark.textContent, link.closest('.text').id];
    })""")
    assert len(found) >= 7
    for address, words, text in found:
        base, _, told = address.partition("#:~:text=")
        assert base == f"https://example.org/{text.removeprefix('text-')}"
        first, *last = map(unquote, told.split(","))
        folded = " ".join(words.split())
        assert folded.startswith(first) and all(map(folded.endswith, last))
        assert last or folded == first
    context = page.page.context
    blank = "<p style='height: 3000px'>Above.</p>"
    article = "<!DOCTYPE html><title>3</title>" + blank + "".join(f"<p>{part}</p>" for part in FERRY["3"].split("\n"))
    context.route("https://example.org/**", lambda route: route.fulfill(body=article, content_type="text/html"))
    page.page.locator("#text-3 a.original").first.click()
    page.page.wait_for_function("scrollY > 2000")


def test_signs_lead_to_what_sources_differ_about(ferry: Brief, visit: Open) -> None:
    """Each ≠ behind a claim leads to its line in the list, and the head of a comparison to the same."""
    page = visit(_html(ferry))
    for selector in (".lead .sign a", ".section .sign a", ".box .sign a", ".sides h3 a"):
        for link in page.page.locator(selector).all():
            target = (link.get_attribute("href") or "").removeprefix("#")
            assert target.startswith("differ-k")
            link.click()
            _expect_target(page, target)


@pytest.mark.parametrize("style", ["default", "plain"])
def test_what_sources_say_stands_side_by_side(style: str, ferry: Brief, visit: Open) -> None:
    """On a wide screen a conflict's values begin on one line, on a narrow one each stands below the other."""
    page = visit(_html(ferry, Look(style=style)))
    for conflict in differing.shown(ferry):
        selector = f"#sides-differ-{conflict.id} .side-value"
        page.page.set_viewport_size({"width": 1280, "height": HEIGHT})
        one, two = page.get(BOXES, selector)
        assert one[1] == pytest.approx(two[1], abs=0.5)
        assert one[2] <= two[0] + 0.5
        page.page.set_viewport_size({"width": 375, "height": HEIGHT})
        one, two = page.get(BOXES, selector)
        assert one[3] <= two[1] + 0.5
        assert one[0] == pytest.approx(two[0], abs=0.5)


@pytest.mark.parametrize(
    ("which", "template", "style"),
    [("ferry", "brief", style) for style in STYLES]
    + [("ferry", template, "default") for template in TEMPLATES]
    + [("libya", "brief", "default"), ("libya", "dossier", "plain")],
)
def test_nothing_is_lost_at_the_sides(
    which: str, template: str, style: str, visit: Open, request: pytest.FixtureRequest
) -> None:
    """The page does not scroll sideways and no text is cut off: not on narrow screens, not enlarged to 200 %."""
    page = visit(_html(request.getfixturevalue(which), Look(template=template, style=style)))
    for width in (*WIDTHS, 640):  # 640: what is left of 1280 at 200 %
        page.page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.get("document.documentElement.scrollWidth") <= width, width
        assert page.get(OUTSIDE) == [], width
    page.page.set_viewport_size({"width": 1280, "height": HEIGHT})
    page.get(DOUBLED)
    assert page.get("document.documentElement.scrollWidth") <= 1280
    assert page.get(OUTSIDE) == [], "text alone at 200 %"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_lies_on_anything_else(style: str, language: str, libya: Brief, visit: Open) -> None:
    """On a wide screen no claim, no entry of a list and nothing beside the claims covers another."""
    page = visit(_html(replace(libya, language=language), Look(style=style)))
    claims = ", ".join(f"#{claim.id}" for claim in libya.claims)
    _expect_apart(page.get(BOXES, f"{claims}, .beside, .page > .differing, .page > .boxes, .page > .foot, .text"))
    _expect_apart(page.get(BOXES, ".differing h2, .differing li, .names, .box li, .sources li, .reading"))
    _expect_apart(page.get(BOXES, ".section h2, .section li"))


def _expect_apart(boxes: list[list[float]]) -> None:
    assert len(boxes) > 3
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:place]:
            apart = other[2] <= left + 1 or other[0] >= right - 1 or other[3] <= top + 1 or other[1] >= bottom - 1
            assert apart, (other, (left, top, right, bottom))


def test_nothing_is_asked_for(libya: Brief, visit: Open, tmp_path: Path) -> None:
    """Opening, reading, following links and printing a page sends no request and says nothing in the console."""
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO, encoding="utf-8")
    page = visit(_html(replace(libya, desk=DESK), Look(logo=str(logo))))
    for link in page.page.locator(".page a").all():
        link.click()
    page.page.pdf()
    assert page.requests == []
    assert page.said == []


SMUGGLED = (
    "<script>document.title = 'ran'</script>"
    "<img src='x' onerror=\"document.title = 'ran'\">"
    "<iframe src='https://example.org/frame'></iframe>"
    "<link rel='stylesheet' href='https://example.org/style.css'>"
    "<p style='background: url(https://example.org/p.png)'>Smuggled in.</p>"
)


def test_what_is_smuggled_in_neither_runs_nor_fetches(ferry: Brief, visit: Open) -> None:
    """Markup behind the escaping's back meets the page's policy; without the policy the same would run and fetch."""
    data = _html(ferry).decode()
    begin = data.index('<meta http-equiv="Content-Security-Policy"')
    policy = data[begin : data.index(">", begin) + 1]
    smuggled = data.replace("</body>", SMUGGLED + "</body>")
    page = visit(smuggled)
    assert page.page.title() == ferry.title
    assert len([said for said in page.said if "Content Security Policy" in said]) >= 4
    free = visit(smuggled.replace(policy, ""))
    assert free.page.title() == "ran", "the test can tell"
    assert page.requests == []
    assert {address.rpartition("/")[2] for address in free.requests} >= {"frame", "style.css", "p.png", "x"}
    for each in (page, free):
        each.requests.clear()
        each.said.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_printing_gives_one_white_page(scheme: str, libya: Brief, visit: Open, tmp_path: Path) -> None:
    """The one-page brief prints on one page, dark ink on white, with every claim and without the source texts."""
    briefing.write(libya, tmp_path, formats=["html"])
    page = visit((tmp_path / "brief.html").read_bytes(), scheme=scheme)
    data = page.page.pdf(prefer_css_page_size=True, print_background=True)
    document = pypdfium2.PdfDocument(data)
    try:
        assert len(document) == 1
        text = "".join(document[0].get_textpage().get_text_range().split())
        image = document[0].render(scale=0.5).to_pil().convert("L")
    finally:
        document.close()
    for claim in libya.claims:
        assert "".join(claim.text.split())[:40] in text
    assert "Sourcetexts" not in text and "Whostateswhat" not in text
    counted = image.histogram()
    assert counted[255] > 0.7 * sum(counted), "most of it is white"
    assert image.getpixel((2, 2)) == 255


@pytest.mark.parametrize("style", STYLES)
def test_every_style_prints_on_one_page(style: str, ferry: Brief, visit: Open) -> None:
    """The short invented brief is a page in every style."""
    page = visit(_html(ferry, Look(style=style)), scheme="dark")
    document = pypdfium2.PdfDocument(page.page.pdf(prefer_css_page_size=True))
    try:
        assert len(document) == 1
    finally:
        document.close()
    page.page.emulate_media(media="print")
    assert page.get("getComputedStyle(document.body).color") in {"rgb(26, 26, 30)", "rgb(21, 32, 43)", "rgb(0, 0, 0)"}


@pytest.mark.parametrize("style", STYLES)
def test_nothing_moves_for_readers_who_ask_for_that(style: str, ferry: Brief, visit: Open) -> None:
    """With reduced motion a link jumps; nothing on the page is animated at all."""
    page = visit(_html(ferry, Look(style=style)), reduced_motion="reduce")
    assert page.get("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.get("document.getAnimations().length") == 0
    page.page.emulate_media(reduced_motion="no-preference")
    scrolls = "auto" if style == "plain" else "smooth"
    assert page.get("getComputedStyle(document.documentElement).scrollBehavior") == scrolls


@pytest.mark.parametrize("style", STYLES)
def test_the_sign_that_sources_differ_is_one_glyph(style: str, ferry: Brief, visit: Open) -> None:
    """No font is asked for ≠ that would make it of two, one across the other."""
    page = visit(_html(ferry, Look(style=style)))
    session = page.page.context.new_cdp_session(page.page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector, text in ((".lead .sign a", "≠1"), (".differing h2 .sign", "≠")):
        assert page.page.locator(selector).first.inner_text() == text
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert sum(font["glyphCount"] for font in fonts) == len(text), fonts
