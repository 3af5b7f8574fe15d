# Two commands do everything: `make run` starts the dashboard, `make test` checks the project.
# Both make a virtual environment in .venv first and install what is missing, and nothing twice.

PYTHON ?= python3
BIN := .venv/bin
export OMP_NUM_THREADS ?= 1

.PHONY: run test check bytecode lock audit browser clean

run: .venv/run bytecode
	$(BIN)/streamlit run app.py

# In the order of the folders, so that the slow tests in a browser begin first.
test: .venv/test bytecode browser check
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

check: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Compiled once, here and by --compile-bytecode: a start takes a quarter of the time, also where PYTHONDONTWRITEBYTECODE
# keeps Python from storing what it compiles.
bytecode: .venv/run
	@$(BIN)/python -m compileall -q app.py components pages

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

# uv installs in seconds what takes pip a minute; where it cannot be had, pip does it all the same.
.venv/run: requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv || true
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python -r requirements.lock || $(BIN)/python -m pip install --quiet -r requirements.lock
	@touch $@

.venv/test: requirements-dev.lock .venv/run
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python -r requirements-dev.lock || $(BIN)/python -m pip install --quiet -r requirements-dev.lock
	@touch $@

# Renews both lock files from the requirements, with their hashes: the newest versions that these allow, for every Python
# from 3.11 on and every system.
LOCK := pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --custom-compile-command "make lock"
lock: .venv/run
	$(BIN)/uv $(LOCK) requirements.txt -c requirements-dev.txt -o requirements.lock
	$(BIN)/uv $(LOCK) requirements-dev.txt requirements-cluster.txt requirements-signin.txt -c requirements.lock -o requirements-dev.lock

# Known holes in what is locked. It needs the network; a package that cannot be looked up is a failure.
audit: .venv/run
	$(BIN)/uvx pip-audit --strict --require-hashes --disable-pip -r requirements.lock

# For the browser tests: one that is installed, else Debian's when root, else Playwright's own, else they skip.
browser: .venv/test
	@command -v chromium || command -v chromium-browser || command -v google-chrome || \
	{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } || \
	$(BIN)/playwright install chromium || \
	echo "no browser to be had: the browser tests will skip"

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
