"""What readers and the store write in English, told in French: every sentence of the readers has its template."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.messages import language
from components.wording.told import told

ROOM = Path(__file__).parents[2] / "components"
RAISED = [*sorted((ROOM / "readers").rglob("*.py")), ROOM / "ui" / "articles" / "adding.py"]


def written(path: Path) -> Iterator[str]:
    """The sentences with which a reader refuses or doubts, "1" where a value stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Unreadable"), args=[said, *_]):
                yield from _words(said)
            case ast.keyword(arg="error" | "passed_over", value=said):
                yield from _words(said)
            case ast.Yield(value=ast.expr() as said) if path.stem == "doubts":
                yield from _words(said)


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "1" for part in node.values)


SENTENCES = sorted({words for path in RAISED for words in written(path)} - {"1: 1"})


@pytest.mark.parametrize("words", SENTENCES)
def test_what_a_reader_says_is_told_in_french(words: str) -> None:
    assert told(words) == words
    with language.using("fr"):
        assert told(words) != words


def test_the_sentences_of_the_readers_are_found() -> None:
    assert len(SENTENCES) > 50


TOLD = [
    ("the file has 12 MB; the limit is 10 MB", "le fichier a 12 Mo; la limite est de 10 Mo"),
    ("to read it takes more than 10 s", "le lire demande plus de 10 s"),
    ("its 4.5 kB unpack to more than 3 MB, the limit for a file of its size", "ses 4,5 ko se décompressent en plus de"),
    ("no title found; the page stops at a paywall after 40 words: save it again when signed in",
     "aucun titre trouvé; la page s’arrête à un mur payant après 40 mots"),
    ("2 of 9 entries could not be read; the first: the page shows no text",
     "2 entrées sur 9 n’ont pu être lues; la première : la page ne montre aucun texte"),
    ("same kind (pause or exemption); days that agree; most name White House, Mark Carney; most speak of tariff, ease",
     "même genre (suspension ou exemption); jours qui concordent; la plupart nomment Maison-Blanche, Mark Carney; "
     "la plupart parlent de : droits de douane, allègement"),
    ("reports disagree: 1 or 4 February", "les articles divergent : 1er ou 4 février"),
    ("This is a copy for reading only: nothing can be added, corrected or removed here.", "Ceci est une copie"),
    ("The store /x cannot be written to: Permission denied. This was not stored.",
     "Il n’est pas possible d’écrire dans le magasin /x : permission refusée. Ceci n’a pas été enregistré."),
    ("The disk of the store /x is full: this was not stored. Make room, then do it again.", "Le disque du magasin /x"),
    ("The object store cannot be used at s3://a/b: it does not answer. What was stored there stays; try again later.",
     "Le stockage d’objets ne peut être utilisé à s3://a/b : il ne répond pas."),
    ("The folder /y cannot be written to: Read-only file system.",
     "Il n’est pas possible d’écrire dans le dossier /y : système de fichiers en lecture seule."),
    ("something that nobody has foreseen", "something that nobody has foreseen"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "french"), TOLD, ids=[french[:30] for _, french in TOLD])
def test_told_in_french(words: str, french: str) -> None:
    with language.using("fr"):
        assert told(words).startswith(french)
