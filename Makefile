# The commands. Each sets up what it needs and can be run again at any time; .ci/ has them for machines without make.
.PHONY: brief test lint format setup clean benchmark benchmark-speed

brief:    ## the one-page brief on the example's articles
	@sh .ci/brief

test:     ## every check that CI makes
	@sh .ci/test

lint: setup  ## the checks that run no test
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy
	.venv/bin/lint-imports

format: setup  ## lay the code out
	.venv/bin/python -m ruff check --fix .
	.venv/bin/python -m ruff format .

setup:    ## .venv with everything that the checks need
	@sh .ci/setup dev

benchmark: setup  ## summaries beside every installed peer, on the folder of sets SETS=…
	.venv/bin/python tests/benchmarks/quality.py $(SETS) --out tests/benchmarks/quality.md

benchmark-speed: setup  ## ranking by number of sentences beside sumy, on the folder of texts TEXTS=…
	.venv/bin/python tests/benchmarks/speed.py $(TEXTS) --out tests/benchmarks/speed.md

clean:    ## what the commands made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
