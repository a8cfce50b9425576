# Everything happens inside this folder: the environment in .venv/, the demo's report in out/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export CONFORM_CACHE_DIR := $(CURDIR)/$(VENV)/cache

.PHONY: bundle program release artifacts demo docs test fuzz bench figures layers fit sample picture clean lock locked audit

# What conform does, on an example plan of an invented city.
demo: $(VENV)/.installed
	@mkdir -p out
	@FORCE_COLOR=1 $(BIN)/conform check examples/lanting-city.txt
	@$(BIN)/conform check examples/lanting-city.txt --quiet -o out/lanting-city.html
	@echo "HTML 报告 / the HTML report: $(CURDIR)/out/lanting-city.html"

# Style, types, the layers of the imports, and the tests.
test: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile

# Speed and memory, as ratios within one run; nothing fails by them.
bench: $(VENV)/.developing
	$(BIN)/python tests/bench/bench_speed.py
	$(BIN)/python tests/bench/bench_batch.py
	$(BIN)/python tests/bench/bench_lint.py
	$(BIN)/python tests/bench/bench_reading.py
	$(BIN)/python tests/bench/bench_moves.py
	-$(BIN)/python tests/bench/bench_page.py
	$(if $(and $(GOLD),$(PLANS)),$(BIN)/python tests/bench/layers.py --gold $(GOLD) --plans $(PLANS))

# Every figure of speed that is promised, beside what is asked of it; on a machine with nothing else to do.
figures: $(VENV)/.developing
	$(BIN)/python tests/bench/bench_figures.py

# Inputs that want it to fail: make fuzz SECONDS=600 SEED=1 JOBS=2, or again: make fuzz ONLY=docx:417 (tests/fuzz/README.md)
SECONDS ?= 60
SEED ?= 1
JOBS ?= 1
fuzz: $(VENV)/.developing
	@PYTHONPATH=.:tests $(BIN)/python -m fuzz --seconds $(SECONDS) --seed $(SEED) --jobs $(JOBS) $(if $(ONLY),--only $(ONLY))

# What each layer of the alignment is worth on plans left out: make layers GOLD=DIR PLANS=DIR (with scikit-learn).
layers: $(VENV)/.fitting
	$(BIN)/python tests/bench/layers.py --gold $(GOLD) --plans $(PLANS)

# The calibration, fitted on labels of one's own and the examples: make fit GOLD=DIR PLANS=DIR [JUDGE=meaning] [OUT=FILE]
JUDGE ?= quick
OUT ?= reference/calibration$(if $(filter meaning,$(JUDGE)),-meaning).json
fit: $(VENV)/.fitting
	$(BIN)/python tests/bench/fit.py --gold $(GOLD) --plans $(PLANS) --as-judge $(JUDGE) --write $(OUT)

# Every package by version and hash, for development and for a bundle: `lock` makes the lists anew, `locked` installs
# exactly those for development, `audit` asks a database of known faults about both.
LOCK := requirements-dev.lock
BUNDLE_LOCK := .ci/bundle/requirements.lock
LOCKING := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header
lock: $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv $(LOCKING) --all-extras pyproject.toml -o $(LOCK)
	$(BIN)/uv $(LOCKING) --extra ofd --no-annotate pyproject.toml -o $(BUNDLE_LOCK)

audit: $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet pip-audit
	$(BIN)/pip-audit --disable-pip --require-hashes -r $(LOCK) -r $(BUNDLE_LOCK)

locked: $(LOCK) | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --require-hashes -r $(LOCK)
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(VENV)/.developing $(VENV)/.installed

# The READMEs' sample of the terminal, from what the program prints now.
sample: $(VENV)/.developing
	$(BIN)/python tests/bench/sample.py

# The READMEs' pictures of the HTML report, taken in the system's Chromium.
picture: $(VENV)/.developing
	$(BIN)/python tests/bench/picture.py

# The documentation, in Chinese and English: out/docs/index.html
docs: $(VENV)/.documenting
	$(BIN)/python -m mkdocs build -q -f docs/mkdocs.yml
	@echo "The documentation is in $(CURDIR)/out/docs/index.html"

$(VENV)/.documenting: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet -e '.[docs]'
	@touch $@

# One zip that installs with no network: make bundle PLATFORM=win_amd64|linux_x86_64|linux_aarch64 [BUNDLES=dist]
PLATFORM ?= win_amd64
BUNDLES ?= dist
bundle: $(VENV)/.bundling
	$(BIN)/python .ci/bundle/bundle.py $(PLATFORM) --out $(BUNDLES)

$(VENV)/.bundling: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet -e '.[bundle]'
	@touch $@

# One folder with a program that needs no Python, for the system that it is made on: dist/conform/conform
program: $(VENV)/.programming
	$(BIN)/python .ci/program/program.py

$(VENV)/.programming: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet -e '.[ofd,program]'
	@touch $@

# Changelog cut, version set, files built twice and proven, tag: make release VERSION=0.2.0; nothing is sent anywhere.
release: $(VENV)/.releasing
	$(if $(VERSION),,$(error make release VERSION=0.2.0))
	$(BIN)/python .ci/release/release.py $(VERSION)

# The files of the release that is checked out, in dist/
artifacts: $(VENV)/.releasing
	$(BIN)/python .ci/release/release.py

$(VENV)/.releasing: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet -e '.[release]'
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(CURDIR)/$(VENV) ..."
	@$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/.developing: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(CURDIR)/$(VENV) ..."
	@$(BIN)/python -m pip install --quiet -e '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.fitting: $(VENV)/.developing
	@$(BIN)/python -m pip install --quiet -e '.[fit]'
	@touch $@

clean:
	rm -rf $(VENV) out build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
