# Everything a person needs, in one word each. `make demo` and `make test` install what is missing themselves.

SHELL := /bin/bash
SWIFT ?= swift
TESTS ?=
# On Linux the program carries Swift's own libraries: it runs where no Swift is installed, and starts sooner.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.PHONY: help demo setup build test test-browser screenshots check check-deep format lint imports rules rules-check golden man \
	bench release clean

help:            ## show this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1  /'

setup:           ## install all that building, running and testing needs
	@scripts/setup

demo:            ## build, and walk the whole way on a sample visit
	@scripts/setup demo
	@scripts/demo

build:           ## build everything
	@scripts/setup build
	$(SWIFT) build --explicit-target-dependency-import-check error

test:            ## run the tests; TESTS=MoneyTests narrows them
	@scripts/setup test
	scripts/test $(TESTS)

test-browser:    ## drive the pages of the real program with Chromium
	@scripts/setup browser
	scripts/test-browser

screenshots:     ## take a picture of every page into dist/screenshots, and docs/today.png for the README
	@scripts/setup browser
	scripts/screenshots dist/screenshots
	scripts/screenshots --readme

check: setup lint imports rules-check ## layout, import laws, rulebook, build with warnings as errors, all tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	scripts/test
	$(SWIFT) run -c release walk 1000
	scripts/test-browser
	git diff --exit-code --stat

check-deep:      ## walk 50,000 random case histories to their end (an hour and more)
	@scripts/setup build
	$(SWIFT) run -c release walk 50000

format:          ## lay out the sources
	$(SWIFT) format -i --recursive Package.swift Sources Tests Benchmarks

lint:            ## check the layout
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

imports:         ## check who imports whom
	scripts/check-imports

rules:           ## compile the rulebook's YAML into what ships, and into docs/rules.md
	$(SWIFT) run make-rulebook Sources/Rulebook/Data Sources/Host/Shipped/rulebook docs/rules.md

rules-check:     ## check that what ships is what the YAML gives
	$(SWIFT) run make-rulebook Sources/Rulebook/Data Sources/Host/Shipped/rulebook docs/rules.md --check

golden:          ## write the golden files anew; look at the difference before you commit it
	REPRIEVE_GOLDEN=1 $(SWIFT) test
	git diff --stat

man:             ## write the man page anew from the help of the commands
	$(SWIFT) build --product reprieve
	scripts/make-man .build/debug/reprieve

bench:           ## measure speed and memory in a release build
	scripts/bench

release:         ## build for use, into .build/release
	$(SWIFT) build -c release --product reprieve $(STATIC)

clean:           ## remove what was built
	rm -rf .build .build-bench
