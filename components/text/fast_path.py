"""Whether the fast replacements of spaCy's components can be used with the spaCy that is installed.

`vectors` and `transitions` compute the results of two components of spaCy in half the time. They use internal parts of
spaCy that may change with any version. So each is tried on a few words at its first use and its result is compared with
that of the component itself; if it fails or differs, the component does the work.
"""

import warnings
from collections.abc import Callable

WRITTEN_FOR = "3.8"  # the version of spaCy, major and minor, that `vectors` and `transitions` were written for
PROBE = "Canada , she said , answered the tariffs of 2025 ."  # the tokens, separated by blanks


def usable(component: str, agrees: Callable[[], bool]) -> bool:
    """Whether the fast replacement of a component of spaCy can be used; warns if not.

    `agrees` tries it on a few words and says whether the results are equal. Any exception counts as False, since any
    internal part of spaCy may be missing or have another shape.
    """
    from spacy.about import __version__ as version

    if not version.startswith(f"{WRITTEN_FOR}."):
        reason = f"spaCy is {version}, not {WRITTEN_FOR}"
    else:
        try:
            if agrees():
                return True
            reason = "its results differ from spaCy's own"
        except Exception as error:
            reason = f"spaCy's inner parts are not as expected ({type(error).__name__}: {error})"
    warnings.warn(
        f"The fast version of spaCy's {component} is not used: {reason}. Results stay the same, parsing is slower.",
        RuntimeWarning,
        stacklevel=2,
    )
    return False
