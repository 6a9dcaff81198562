# The archive's commands. `make` alone lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ADDRESS ?= 127.0.0.1:8000
FORMAT ?= text
# Material's notice about other products says nothing about this archive.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site test check format lock clean

help:  ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(VENV)/ready  ## read the site at http://127.0.0.1:8000, with every edit as you save it
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

site: $(VENV)/ready  ## build the whole site into site/, once, strictly
	$(BIN)/python build_pages.py site

test: $(VENV)/ready-for-tests  ## check the code and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 $(PYTEST)

check: $(VENV)/ready  ## validate every statement, write nothing
	$(BIN)/python build_pages.py check --format $(FORMAT)

format: $(VENV)/ready-for-tests  ## set the code in the one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/ready  ## pin anew, transitively and with hashes, what the *.in files ask for
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header requirements.in -o requirements.txt
	cd tests && ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-header requirements.in -o requirements.txt

clean:  ## remove what can be made again
	rm -rf $(VENV) site .cache

# A stamp is written last, so that an interrupted set-up is done again.
$(VENV)/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or later is needed; try make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo "Python's venv is missing: install the package python3-venv"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/ready-for-tests: $(VENV)/ready tests/requirements.txt tests/install-browser \
		tests/browser/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	sh tests/install-browser
	@touch $@
