# make run   the example office: kiosk, board, counter, admin
# make test  all checks, as CI runs them
# make bench the benchmarks
# make monkey  ten thousand random acts at the kiosk of a whole station
# make soak  eight hours of fifteen counters in fifteen processes, in ten minutes each on SQLite and on PostgreSQL
# make read  every paper, drawn and read again by a machine (tesseract)

PYTHON := $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
WORKERS := -n $(shell expr $$(nproc 2>/dev/null || echo 2) + 1) --maxprocesses=5 --dist=worksteal # pytest-xdist; one more than cores: many tests wait, for a process, a printer or a disk

.PHONY: run test check bench monkey soak read lock clean

run: .venv/ready
	@$(BIN)/walkin demo

test: export PYTHONDONTWRITEBYTECODE = # the tests start hundreds of processes: each module is compiled for the first alone
test: .venv/ready-to-test check
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(WORKERS)

check: .venv/ready-to-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/ready-to-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest bench -o testpaths=bench --benchmark-only --benchmark-columns=min,median,max,rounds -q

monkey: .venv/ready-to-test
	@MONKEY_ACTS=10000 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -o log_cli=true tests/visits/test_monkey.py

soak: .venv/ready-to-test
	@SOAK_HOURS=8 SOAK_SECONDS=600 SOAK_CUSTOMERS=900 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -o log_cli=true tests/station/test_busy_branch.py

read: .venv/ready-to-test
	@sh resources/install/system.sh $(PYTHON) tesseract-ocr tesseract-ocr-est tesseract-ocr-rus
	@$(BIN)/python -m tests.printer.reading

.venv/ready: requirements.lock pyproject.toml resources/install/system.sh
	@test -n "$(PYTHON)" || { echo "Walkin needs Python 3.11, 3.12 or 3.13: please install python3.11."; exit 1; }
	@sh resources/install/system.sh $(PYTHON)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing Python packages into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-to-test: .venv/ready requirements-dev.lock
	@sh resources/install/system.sh $(PYTHON) xvfb x11-xserver-utils # screens that are unplugged
	@echo "Installing the tools of the tests into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv build *.egg-info
