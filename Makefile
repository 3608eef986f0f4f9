# Everything a person or a build server does with this project. `make` alone lists it.
#
# Nothing needs preparing but Python 3.11 or newer: each target installs what it needs, once.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Installs what a lock file names, with a dot for each package. A pipe ends as its last command
# does, so a mark tells whether pip itself went well.
define install_locked
	@printf 'Installing $(2) into .venv: %s packages ' "$$(grep -c '==' $(1))"
	@rm -f .venv/.arrived
	@{ $(PIP) install --require-hashes --requirement $(1) 2>.venv/pip.log && touch .venv/.arrived; } | \
		awk '/^ *Collecting/ { printf "."; fflush() } END { print "" }'
	@test -e .venv/.arrived || { cat .venv/pip.log; exit 1; }
endef
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url pyproject.toml
CODE := bot dialogs store manifest tests $(wildcard bench)

.DEFAULT_GOAL := help
.PHONY: help install demo run test develop check look lint format lock assets learn bench million profile chaos mutate \
	rehearse release image docs documents playground
.DELETE_ON_ERROR:

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | \
		while IFS="$$(printf '\t')" read -r name what; do printf '  make %-9s %s\n' "$$name" "$$what"; done

install: .venv/.installed ## Make .venv with the command datalek in it; run nothing
	@:

demo: install ## Play one whole story in the terminal, from report to weekly summary (FULL=1: all of it)
	@$(BIN)/datalek demo $(if $(FULL),--full)

run: install ## Start the bot with the Teams chats of an employee and two privacy officers in the browser
	@node --eval 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null || { \
		echo 'The Teams chats of make run need Node.js 18 or newer, which was not found.'; \
		echo 'Without it the bot itself runs as well: DATALEK_NO_AUTH=1 $(BIN)/datalek serve'; \
		echo '(docs/configuration.md lists the settings).'; exit 1; }
	@$(MAKE) --no-print-directory playground
	@$(BIN)/datalek playground

test: develop ## Check everything: lint, types, layers, and all tests with those in the browser
	@if tests/browser/prepare; then $(MAKE) --no-print-directory check; \
	else DATALEK_WITHOUT_BROWSER=1 $(MAKE) --no-print-directory check; fi

check: lint ## The same, with what is already installed
	@$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder # in order: the few long ones begin early

look: develop ## Look at every page of the register in every theme and width (ONLY=list for one)
	@tests/browser/prepare && $(BIN)/python -m tests.browser.look $(ONLY)

lint: develop ## Check style, types and layers
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: develop ## Put the code in the house style
	@$(BIN)/ruff check --fix --quiet $(CODE)
	@$(BIN)/ruff format --quiet $(CODE)

lock: develop ## Renew the lock files (UPGRADE=1 takes the newest releases)
	@$(COMPILE) --extra dev $(if $(UPGRADE),--upgrade) --output-file requirements/dev.txt
	@cp requirements/dev.txt requirements/run.txt # so that both name the same releases
	@$(COMPILE) --extra build --output-file requirements/run.txt
	@$(COMPILE) --extra docs --output-file requirements/docs.txt
	@npm install --package-lock-only --silent
	@npm install --package-lock-only --silent --prefix docs/site
	@# npm writes down where to send money as well
	@node --eval 'const fs = require("fs"); for (const f of process.argv.slice(1)) { const lock = JSON.parse(fs.readFileSync(f)); for (const one of Object.values(lock.packages)) delete one.funding; fs.writeFileSync(f, JSON.stringify(lock, null, 2) + "\n"); }' package-lock.json docs/site/package-lock.json

assets: playground ## Copy what the register's pages take from npm packages into bot/register/assets
	@node bot/register/assets.mjs

documents: develop ## Draw every kind of document, and open it in LibreOffice and veraPDF
	@tests/documents/prepare
	@$(BIN)/python -m tests.documents.office

learn: develop ## Learn the kinds of incident anew from the examples (a minute)
	@$(BIN)/python -m bench.learn

bench: develop ## Measure turns beside their peers, waiting and many cases (a quarter of an hour): bench/results.md
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.flood

million: develop ## The same overviews over a million cases on PostgreSQL (half an hour, 20 GB): bench/million.md
	@$(BIN)/python -m bench.scale 1000000 postgresql > bench/million.md

profile: develop ## Show where the time of a turn goes, as a flame graph in build/
	@$(BIN)/python -m bench.profile

chaos: develop ## Kill the bot, cut its outside, send it anything, and count what was lost (three quarters of an hour)
	@$(BIN)/python -m bench.chaos 100 1 sqlite
	@$(BIN)/python -m bench.chaos 60 2 postgresql 2
	@$(BIN)/python -m bench.chaos 40 3 postgresql 4
	@$(BIN)/python -m bench.outside 1 - sqlite
	@$(BIN)/python -m bench.outside 1 - postgresql
	@$(BIN)/python -m bench.away sqlite
	@$(BIN)/python -m bench.away postgresql
	@$(BIN)/python -m bench.fuzz 5000 sqlite
	@$(BIN)/python -m bench.fuzz 5000 postgresql

mutate: develop ## Change the law row by row and line by line, and see that a test notices
	@$(BIN)/python -m bench.rows
	@PATH="$(CURDIR)/$(BIN):$$PATH" TZ=Europe/Amsterdam $(BIN)/mutmut run # where the clock on the wall does not show UTC
	@$(BIN)/mutmut results

rehearse: develop ## Stand in for Microsoft, to go live on this machine alone (docs/in-een-middag.md)
	@$(BIN)/python -m tests.fakes.rehearsal rehearsal

release: develop ## Make everything of a release in dist/, with a bill of materials and checksums
	@BIN=$(BIN) deploy/make-release

docs: .venv/.documenting docs/site/node_modules/.package-lock.json ## Build the documentation as a website in dist/docs; a link that leads nowhere stops it
	@$(BIN)/sphinx-build --quiet --nitpicky --fail-on-warning --conf-dir docs . dist/docs
	@mkdir -p dist/docs/_static/mermaid/chunks/mermaid.esm.min
	@cp docs/site/node_modules/mermaid/dist/mermaid.esm.min.mjs dist/docs/_static/mermaid/
	@cp docs/site/node_modules/mermaid/dist/chunks/mermaid.esm.min/*.mjs dist/docs/_static/mermaid/chunks/mermaid.esm.min/
	@cp docs/site/index.html dist/docs/index.html
	@echo 'dist/docs/index.html'

ENGINE ?= podman
image: ## Build the container image and see that it runs as it should (ENGINE=docker, BUILD_OPTIONS=...)
	@$(ENGINE) build $(BUILD_OPTIONS) --file deploy/Containerfile --tag datalek-bot .
	@ENGINE='$(ENGINE)' deploy/try-image datalek-bot

playground: node_modules/.package-lock.json
	@:

develop: .venv/.developing
	@:

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'Datalek-bot needs Python 3.11 or newer, and "$(PYTHON)" is not.'; \
		echo 'Name one that is: make PYTHON=python3.12 ...'; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/.installed: requirements/run.txt pyproject.toml | .venv/bin/python
	$(call install_locked,requirements/run.txt,Datalek-bot)
	@$(PIP) -qq install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.developing: requirements/dev.txt .venv/.installed
	$(call install_locked,requirements/dev.txt,the tools of a developer)
	@touch $@

.venv/.documenting: requirements/docs.txt .venv/.installed
	$(call install_locked,requirements/docs.txt,Sphinx)
	@touch $@

docs/site/node_modules/.package-lock.json: docs/site/package-lock.json docs/site/package.json
	@npm ci --silent --ignore-scripts --prefix docs/site
	@touch $@

node_modules/.package-lock.json: package-lock.json package.json
	@echo 'Installing the Agents Playground and the tools of the pages into node_modules ...'
	@npm ci --silent
	@touch $@
