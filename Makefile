# Two commands are all a newcomer needs:  make demo   and   make test.
# Both set up everything by themselves, again and again without harm.

PORT ?= 8000
DATA ?= atlas
VENV := .venv
BIN := $(VENV)/bin
# The newest Python that will do; say `make demo PYTHON=/path/to/python3` for another one.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo $$p; break; }; done)
PAGE := $(shell find api/explorer -type f -not -path '*/node_modules/*' 2>/dev/null)
# A user's pip settings must not decide what the tests see.
export PYTHONNOUSERSITE := 1
unexport PYTHONPATH

.PHONY: help demo test lint types startup figures format setup browser clean

help:
	@echo "make demo [PORT=8000]   set up, build the reference atlas, serve it"
	@echo "make test               set up, run all tests"
	@echo "make lint | types | startup | figures | format | clean"

$(VENV)/.ready: pyproject.toml constraints.txt hatch_build.py $(PAGE)
	@if [ -z "$(PYTHON)" ]; then \
		echo "Helix Atlas needs Python 3.11 or newer with the venv module. On Debian or Ubuntu: apt-get install python3 python3-venv"; exit 2; fi
	@test -x $(BIN)/python || { echo "Setting up $(VENV) with $(PYTHON)"; $(PYTHON) -m venv $(VENV); }
	@echo "Installing Helix Atlas and what it needs (a few minutes the first time)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test,dev]'
	@touch $@

setup: $(VENV)/.ready

demo: setup
	@$(BIN)/helixatlas --data $(DATA) demo --port $(PORT)

test: setup browser
	@$(BIN)/python -m pytest -n 2 --dist loadfile

# Page tests drive Debian's chromium. Where it is missing and may be installed, it is.
browser:
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && echo "Installing chromium for the page tests" \
		&& apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
	|| echo "No chromium here: the page tests will be skipped and say so."

lint: setup
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

format: setup
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format -q .

startup: setup
	@$(BIN)/python benchmarks/startup.py

figures: setup
	@$(BIN)/python benchmarks/code_figures.py

clean:
	rm -rf $(VENV) $(DATA) api/explorer/node_modules src/helixatlas/api/static build dist
