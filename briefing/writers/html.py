"""brief.html: the page, and below it the source texts with the cited sentences marked, in one file.

It fetches nothing and runs nothing: a citation is a link within the file, and a content security
policy refuses the rest. Printed, it gives the page alone.
"""

from __future__ import annotations

from briefing.model import Brief, Look, Rendered
from briefing.writers import page, template


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """The HTML file.

    Raises:
        TemplateError: the template or the style cannot be used.
    """
    context = page.build(brief, look, css=template.style(look.style), texts=True)
    return (Rendered("brief.html", template.render(look.template, context).encode("utf-8")),)
