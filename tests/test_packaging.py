"""What a newcomer installs: the lock files fit the requirements, and the package says what it brings."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from components.__main__ import main

ROOT = Path(__file__).parents[1]
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.M)
HOST = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host")
STORE = ROOT / "data" / "store"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def required(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def pinned(name: str) -> dict[str, set[str]]:
    """The versions of each package in a lock file; there are several where they depend on the Python."""
    pins: dict[str, set[str]] = {}
    for package, version in PIN.findall((ROOT / name).read_text(encoding="utf-8")):
        pins.setdefault(canonicalize_name(package), set()).add(version)
    return pins


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_fits_the_requirements(name: str) -> None:
    """`make lock` renews both files after a change of the requirements."""
    pins = pinned(f"{name}.lock")
    for requirement in required(f"{name}.txt"):
        versions = pins.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {name}.lock"
        assert all(requirement.specifier.contains(version) for version in versions), requirement


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_names_no_package_index(name: str) -> None:
    assert HOST.search((ROOT / f"{name}.lock").read_text(encoding="utf-8")) is None


def test_both_locks_agree() -> None:
    run, checks = pinned("requirements.lock"), pinned("requirements-dev.lock")
    assert {name for name in run.keys() & checks.keys() if run[name] != checks[name]} == set()


def test_all_that_is_no_python_file_is_packaged() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    files = [path for folder in ("components", "data") for path in (ROOT / folder).rglob("*") if path.is_file()]
    others = [path for path in files if path.suffix not in (".py", ".pyc") and STORE not in path.parents]
    assert others
    assert [path.name for path in others if not any(path.match(pattern) for pattern in patterns)] == []


@pytest.mark.parametrize(
    ("started_as", "shown"), [("parallel49", "parallel49"), ("__main__.py", "python -m components")]
)
def test_the_help_names_the_command_that_was_given(
    started_as: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", [started_as, "--help"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: {shown} ")
