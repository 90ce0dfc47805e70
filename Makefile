.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run dev fmt check test coverage measure seed bench screenshots lock clean venv venv-dev static

PY := .venv/bin/python
MANAGE := $(PY) manage.py
RUNTIME := $(if $(filter postgres%,$(DATABASE_URL)),postgres,run)
PYTEST_ARGS ?= --numprocesses auto

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 22

run: venv static ## the site, at http://127.0.0.1:8000
	@$(MANAGE) migrate --no-input --verbosity 0
	@$(MANAGE) prune_drafts
	@exec $(PY) -m gunicorn

dev: venv ## the same with reload and debug pages
	@DEBUG=1 $(MANAGE) migrate --no-input --verbosity 0
	@DEBUG=1 exec $(MANAGE) runserver --nostatic $${PORT:-8000}

fmt: venv-dev ## format and mend the Python files
	@$(PY) -m ruff check --fix-only --quiet
	@$(PY) -m ruff format

check: venv-dev ## lint, types, templates, missing migrations, deployment
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m djlint --lint --quiet templates
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check --deploy --database default --fail-level WARNING
	HTTPS=1 $(MANAGE) check --deploy --fail-level WARNING

test: venv-dev ## every test, in a browser too
	@scripts/prepare.sh browser
	$(PY) -m pytest $(PYTEST_ARGS) --ignore tests/browser
	$(PY) -m pytest $(PYTEST_ARGS) tests/browser # apart: its event loop is none of Django's

coverage: venv-dev ## every test, and the lines that none of them ran
	@scripts/prepare.sh browser
	@mkdir -p build
	$(PY) -m coverage erase
	$(PY) -m coverage run -m pytest --ignore tests/browser
	$(PY) -m coverage run -m pytest tests/browser
	$(PY) -m coverage combine --quiet
	$(PY) -m coverage report

seed: venv ## a few believable drafts
	@$(MANAGE) migrate --no-input --verbosity 0
	@$(MANAGE) seed

measure: venv-dev ## what the check of letters finds, and where it errs
	@$(PY) scripts/labelled.py

bench: venv-dev static ## how much our pages cost more than a bare view
	@$(PY) scripts/bench.py
	@$(PY) scripts/bench_crowd.py

screenshots: venv-dev static ## every page, in three widths and two colour schemes
	@scripts/prepare.sh browser
	@$(PY) scripts/screenshots.py

# `make lock LOCK=--upgrade` takes newer releases.
lock: ## write requirements/ anew from pyproject.toml
	@python3 -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	@for name in run "postgres --extra postgres" "dev --extra postgres --extra dev"; do \
		set -- $$name; file=requirements/$$1.txt; shift; \
		build/lock/bin/uv pip compile pyproject.toml "$$@" --quiet $(LOCK) --output-file $$file \
			--universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-header --no-annotate; \
	done

clean: ## remove what was made, but not data/
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis test-results

venv:
	@scripts/prepare.sh venv $(RUNTIME)

venv-dev:
	@scripts/prepare.sh venv dev

static: venv
	@scripts/static.sh
