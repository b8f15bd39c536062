# Everything a fresh Debian 12 machine with the Swift toolchain needs.
#   make demo    the main job on the real documents
#   make test    every test; make test-luar those in a browser and an office suite
#   make bench   speed beside C, polars and DuckDB; make bench-besar on 5.5 million nodes
SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT_FLAGS := --explicit-target-dependency-import-check error
DEPS := libgraphviz-dev libyaml-dev libqpdf-dev libzip-dev libxlsxwriter-dev \
  pkg-config fonts-dejavu-core
DEPS_UJI := python3 python3-venv poppler-utils
DEPS_LUAR := python3 python3-venv poppler-utils chromium libreoffice-calc libreoffice-writer
DEPS_BENCH := graphviz
SOURCES := $(wildcard Sources Tests Examples Benchmarks) Package.swift

.PHONY: all deps deps-uji deps-luar deps-bench swift build demo test test-luar bench bench-besar lint install clean

all: build

swift:
	@command -v swift >/dev/null || { \
	  echo "Swift tidak ditemukan. Pasang Swift 6.2 atau lebih baru: https://www.swift.org/install/linux/"; \
	  exit 1; }

deps: swift
	@Scripts/pasang $(DEPS)

deps-uji: deps
	@Scripts/pasang $(DEPS_UJI)
	@Scripts/lingkungan-python .build-uji Tests/requirements.txt

deps-luar: deps
	@Scripts/pasang $(DEPS_LUAR)
	@Scripts/lingkungan-python .build-luar Tests/Luar/requirements.txt

deps-bench: deps
	@Scripts/pasang $(DEPS_UJI) $(DEPS_BENCH)
	@Scripts/lingkungan-python .build-bench Benchmarks/requirements.txt

build: deps
	swift build -c release $(SWIFT_FLAGS) --product pokin

demo: build
	@Scripts/demo "$$(swift build -c release --show-bin-path)/pokin"

test: deps-uji
	swift test $(SWIFT_FLAGS)

test-luar: deps-luar
	swift build $(SWIFT_FLAGS) --product pokin
	POKIN="$$(swift build --show-bin-path)/pokin" .build-luar/bin/python -m pytest -q Tests/Luar

bench bench-besar: deps-bench build
	swift build -c release $(SWIFT_FLAGS) --product tolok-ukur
	@.build-bench/bin/python Benchmarks/jalankan.py $(if $(filter bench,$@),kecil,besar) \
	  "$$(swift build -c release --show-bin-path)"

lint: swift
	swift format lint --strict --recursive $(SOURCES)

install: build
	install -D -m 755 "$$(swift build -c release --show-bin-path)/pokin" "$(DESTDIR)$(PREFIX)/bin/pokin"

clean:
	rm -rf .build .build-uji .build-luar .build-bench build
