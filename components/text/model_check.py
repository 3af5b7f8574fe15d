"""Whether the parser model is the one that the program's accuracy was measured with."""

import hashlib
import warnings
from typing import Any

VERSION = "3.8.0"
DIGEST = "6499ff1899ee19728bbfb5ff6220a96366364107d81d46c9218e31ce43e28580"  # see `weights_digest`


def weights_digest(nlp: Any) -> str:
    """The sha256 of all weights of a pipeline, component by component; 7 MB in about 4 ms."""
    digest = hashlib.sha256()
    for _, component in nlp.pipeline:
        for layer in component.model.walk():
            for name in sorted(name for name in layer.param_names if layer.has_param(name)):
                digest.update(layer.get_param(name).tobytes())
    return digest.hexdigest()


def check_model(nlp: Any) -> None:
    """Warn if a pipeline is not the one that the accuracy shown in the dashboard was measured with."""
    version = nlp.meta["version"]
    if version != VERSION or weights_digest(nlp) != DIGEST:
        warnings.warn(
            f"The parser model {nlp.meta['lang']}_{nlp.meta['name']} {version} is not the one that was measured "
            f"(en_core_web_sm {VERSION}): the accuracy that is stated no longer applies.",
            RuntimeWarning,
            stacklevel=2,
        )
