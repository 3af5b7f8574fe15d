"""Dots: what is too unreliable to be published is pale, what asks for caution is not."""

import pandas as pd

from components.charts.dots import PALE, opacities


def test_only_means_marked_f_are_pale() -> None:
    assert PALE < 1
    assert opacities(pd.Series(["", "E", "F", "E"])) == [1, 1, PALE, 1]
