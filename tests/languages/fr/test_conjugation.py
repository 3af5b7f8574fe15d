"""The forms of French verbs."""

import pytest

from components.languages.fr.conjugation import forms


@pytest.mark.parametrize(
    ("verb", "form", "kind"),
    [
        ("annoncer", "annonçait", "finite"),
        ("exiger", "exigea", "finite"),
        ("rappeler", "rappelle", "finite"),
        ("suggérer", "suggère", "finite"),
        ("marteler", "martèlent", "finite"),
        ("dire", "dites", "participle"),
        ("soutenir", "soutient", "finite"),
        ("soutenir", "soutinrent", "finite"),
        ("promettre", "promis", "participle"),
        ("avertir", "avertissait", "finite"),
        ("répondre", "répondrait", "conditional"),
        ("craindre", "craignent", "finite"),
        ("croire", "croyant", "gerund"),
        ("reconnaître", "reconnu", "participle"),
        ("écrire", "écrivirent", "finite"),
    ],
)
def test_a_form(verb: str, form: str, kind: str) -> None:
    assert (form, kind) in list(forms(verb))
