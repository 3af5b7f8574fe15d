"""outdated(): the articles that an earlier method analysed."""

from components.models import ANALYSED_LANGUAGES, METHOD_VERSION, Article
from components.storage.reads import Reads


def outdated(store: Reads) -> list[str]:
    """The ids of the articles that an earlier method analysed, or none although their language is analysed now."""
    languages = ", ".join(f"'{code}'" for code in ANALYSED_LANGUAGES)
    which = f"language IN ({languages}) AND method_version IS DISTINCT FROM ? ORDER BY published DESC, article_id"
    return list(store.select(Article, "article_id", which, METHOD_VERSION).column(0).to_pylist())
