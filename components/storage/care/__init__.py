"""The care of a store: what is there and what is damaged (`check`), and taking out what is damaged (`repair`)."""

from components.storage.care.check import Checked, Finding, check
from components.storage.care.repair import REANALYSE, Repaired, repair

__all__ = ["REANALYSE", "Checked", "Finding", "Repaired", "check", "repair"]
