"""What is known of an article: only an address of the web becomes a link."""

from types import SimpleNamespace

import pytest

from components.ui.articles import facts


@pytest.mark.parametrize(
    "address",
    [None, "", "javascript:alert(1)", "data:text/html,x", "https://", "//example.org/x", "http://[", "front page, A1"],
)
def test_what_is_no_address_of_the_web_is_no_link(address: str | None) -> None:
    assert facts.page(SimpleNamespace(url=address)) == ""


def test_a_page_is_linked_by_its_host_and_escaped() -> None:
    link = facts.page(SimpleNamespace(url='https://www.example.org/a?b="><script>'))
    assert ">The page at example.org</a>" in link
    assert "<script>" not in link
    assert 'rel="noopener noreferrer"' in link
