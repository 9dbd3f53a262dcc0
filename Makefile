# Everything a person needs, in one word each. `make demo` and `make test` install what is missing themselves.

SHELL := /bin/bash
SWIFT ?= swift
TESTS ?=

.PHONY: help demo setup build test check format lint imports rules rules-check golden man bench release clean

help:            ## show this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1  /'

setup:           ## install what building and reading PDFs needs
	@scripts/setup

demo: setup      ## build, and walk the whole way on a sample visit
	@scripts/demo

build: setup     ## build everything
	$(SWIFT) build --explicit-target-dependency-import-check error

test: setup      ## run all tests
	scripts/test $(TESTS)

check: setup lint imports rules-check ## format, lint, import laws, build with warnings as errors, all tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	scripts/test
	git diff --exit-code --stat

format:          ## lay out the sources
	$(SWIFT) format -i --recursive Package.swift Sources Tests Benchmarks

lint:            ## check the layout
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

imports:         ## check who imports whom
	scripts/check-imports

rules:           ## compile the rulebook's YAML into what ships
	$(SWIFT) run make-rulebook Sources/Rulebook/Data Sources/Host/Shipped/rulebook

rules-check:     ## check that what ships is what the YAML gives
	$(SWIFT) run make-rulebook Sources/Rulebook/Data Sources/Host/Shipped/rulebook --check

golden:          ## write the golden files anew; look at the difference before you commit it
	REPRIEVE_GOLDEN=1 $(SWIFT) test
	git diff --stat

man:             ## write the man page anew from the help of the commands
	$(SWIFT) build --product reprieve
	scripts/make-man .build/debug/reprieve

bench:           ## measure speed and memory in a release build
	scripts/bench

release:         ## build for use, into .build/release
	$(SWIFT) build -c release --product reprieve

clean:           ## remove what was built
	rm -rf .build .build-bench
