# One word each. Needs Python 3.11 to 3.13, git and make; everything else is installed into .venv from hashed pins.
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m

.PHONY: reports test test-slow measure bench learn lab check lock messages clean

reports: .venv/.installed
	$(BIN)/mundur build

test: .venv/.installed-dev
	$(RUN) pytest -m "not slow"

test-slow: .venv/.installed-dev
	$(RUN) pytest -m slow

# Beside other tools and public data; says what is absent.
measure: .venv/.installed-dev
	$(RUN) helpers.measure

# Where the time goes, as ratios within one run.
bench: .venv/.installed-dev
	$(RUN) helpers.measure.bench

# Weights anew from the labelled articles: after a change of rules, words or labels. Minutes.
learn: .venv/.installed-dev
	$(RUN) helpers.learn_measures tests/gold/dev
	$(RUN) helpers.learn tests/gold/dev
	$(RUN) helpers.learn_ultimatums tests/gold/dev tests
	$(RUN) helpers.learn_acts tests/gold/dev tests
	$(RUN) helpers.frame_weights tests/gold/dev

lab: .venv/.installed
	$(BIN)/mundur lab

check: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(RUN) mypy
	$(RUN) helpers.locale.extract --check
	$(RUN) helpers.codebook --check

# What is made from the code: the visible texts for the translators, the codebook tables of the methodology.
messages: .venv/.installed-dev
	$(RUN) helpers.locale.extract
	$(RUN) helpers.codebook

# Choose the newest versions anew; the files name versions and hashes, no address.
LOCK := $(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11
lock: .venv/.uv
	$(LOCK) --upgrade --extra build pyproject.toml -o requirements.lock
	$(LOCK) --upgrade --extra build --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	echo uv | $(LOCK) --upgrade - -o requirements-uv.lock

.venv/.uv: requirements-uv.lock
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v < (3, 14) else "make: this is Python %d.%d; mundur needs 3.11 to 3.13. Remedy: make PYTHON=python3.12" % v)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-uv.lock
	@touch $@

INSTALL := $(BIN)/uv pip install -q --no-deps --python $(BIN)/python
.venv/.installed: requirements.lock pyproject.toml | .venv/.uv
	$(INSTALL) --require-hashes --compile-bytecode -r requirements.lock
	$(INSTALL) --no-build-isolation -e .
	@touch $@

.venv/.installed-dev: requirements-dev.lock .venv/.installed
	$(INSTALL) --require-hashes --compile-bytecode -r requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache
