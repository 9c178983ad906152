# Everything a newcomer needs: `make demo`, `make test`. Both set themselves up; a second run starts at once.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready

.PHONY: demo test check format live judges letters verify year bench docs lock clean help

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("tovholder needs Python 3.11 or newer; say make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV) (once) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(READY)

demo: $(READY) ## a year of four networks in a minute, nothing configured, no network
	@$(BIN)/tovholder demo $(ARGS)

test: $(READY) ## the tests, all but those on a real Dovecot and Postfix
	@$(BIN)/python -m pytest -n auto -m "not live and not judges and not letters" $(ARGS)
	@echo "NOT TESTED HERE: the conversation on a real Dovecot and Postfix. That is 'make live'."

check: $(READY) ## format, lint, types and house rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest tests/house $(ARGS)

format: $(READY) ## puts the code into shape
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

live: $(READY) ## the whole conversation on a real Dovecot and Postfix, a meeting in Gnus and Evolution (loudly skipped where missing)
	@$(BIN)/python -m pytest -m live -rs tests/live $(ARGS)

judges: $(READY) ## our calendars before independent programs: libical (gir1.2-ical-3.0) and npm's ical.js
	@cd tests/judges && npm ci --silent
	@$(BIN)/python -m pytest -m judges -rs tests/judges $(ARGS)

letters: $(READY) ## every letter before html-validate, caniemail's tables, axe in Chromium and SpamAssassin's local rules
	@cd tests/judges && npm ci --silent
	@$(BIN)/python -m pytest -n 2 -m letters -rs tests/judges $(ARGS)

verify: $(READY) ## a thousand random histories of minutes, counted again by a program of its own, and ten thousand of hosts in turn
	@TOVHOLDER_HISTORIES=1000 $(BIN)/python -m pytest -n auto tests/workflows/test_recounted_minutes.py tests/domain/test_rotation.py $(ARGS)

year: $(READY) ## the year of the demo with another cast, and once more with fifty deaths of the daemon on the way
	@TOVHOLDER_YEAR=1 $(BIN)/python -m pytest -n 2 tests/year $(ARGS)

bench: $(READY) ## the figures of docs/speed.md
	@$(BIN)/python -m tests.bench $(ARGS)

docs: $(READY) ## the parts of docs/commands.md that are made from the table of commands
	@$(BIN)/python -m tests.commands_page

LOCK = uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

lock: ## renews both locks from pyproject.toml: requirements.lock, and what of it the service needs to run (needs uv)
	$(LOCK) --extra dev --upgrade --output-file requirements.lock pyproject.toml
	$(LOCK) --constraints requirements.lock --upgrade --output-file requirements-run.lock pyproject.toml

clean: ## removes what the above made
	rm -rf $(VENV) .demo .mypy_cache .ruff_cache
