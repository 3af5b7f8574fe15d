"""The expressions by which a language tells kinds of documents and their voices apart."""

import re
from functools import cache
from typing import Any

from components.lexicons import FOLDER, tree

NEVER = re.compile(r"(?!)")


@cache
def _lexicon(code: str) -> dict[str, Any]:
    """The lexicon of documents of a language; empty if it has none."""
    return tree(f"{code}/documents") if (FOLDER / code / "documents.toml").exists() else {}


@cache
def of_kind(code: str, kind: str, where: str) -> re.Pattern[str]:
    """The expression that a headline, line or story of a kind of document matches; without one, it never matches."""
    entries = _lexicon(code).get("kinds", {}).get(kind, {}).get(where, ())
    return re.compile("|".join(f"(?:{one})" for one in entries), re.I) if entries else NEVER


@cache
def voice(code: str, name: str) -> re.Pattern[str]:
    """The expression that names whose words a document has."""
    entry = _lexicon(code).get("voices", {}).get(name, ())
    entries = [entry] if isinstance(entry, str) else entry
    return re.compile("|".join(f"(?:{one})" for one in entries), re.I) if entries else NEVER


@cache
def label(code: str, name: str) -> re.Pattern[str]:
    """The expression for the labels that name a part in a conversation, and for what precedes a name in a label."""
    entry = _lexicon(code).get("labels", {}).get(name, "")
    return re.compile(entry, re.I) if entry else NEVER


@cache
def no_labels(code: str) -> frozenset[str]:
    """The words before a colon that name no speaker: 'Watch:', 'Note:'."""
    return frozenset(_lexicon(code).get("labels", {}).get("none", "").split())
