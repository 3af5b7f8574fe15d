"""without_long_names(): a page whose meta tags and JSON-LD name nobody at a length that no name has.

`trafilatura` looks for nicknames, numbers and e-mail addresses in what a page says of itself, in a time that grows with
the square of its length.
"""

import re

from lxml import html as lxml_html

from components.limits.budget import MAX_FIELD

LONG_META = f"//meta[string-length(@content) > {MAX_FIELD}]"
LINKED_DATA = "//script[@type='application/ld+json'][contains(., 'ame\"') or contains(., '\"author\"')]"
NAMING = r"name|author|givenName|additionalName|familyName"
LONG_NAME = re.compile(rf'("(?:{NAMING})"\s*:\s*(?:\[\s*)?")(?:[^"\\]|\\.){{{MAX_FIELD + 1},}}+', re.S)


def without_long_names(root: lxml_html.HtmlElement) -> bool:
    """Takes out of a page what is longer than MAX_FIELD where it names its author, title or outlet; whether it had any.

    What such a tag holds is no name, and of a longer description the reading has no use.
    """
    long_tags = root.xpath(LONG_META)
    for tag in long_tags:
        tag.set("content", "")
    shortened = False
    for script in root.xpath(LINKED_DATA):
        script.text, count = LONG_NAME.subn(r"\1", script.text or "")
        shortened |= bool(count)
    return bool(long_tags) or shortened
