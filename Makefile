# Two commands for a newcomer: `make run` and `make test`. Each makes or completes .venv first.

PYTHON ?= $(shell for p in python3.12 python3.11 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv/bin

# What Qt needs of the system, as library:Debian package; the second list is for real windows only.
QT_LIBRARIES := libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3 \
	libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0
WINDOW_LIBRARIES := libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-cursor.so.0:libxcb-cursor0 \
	libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-image.so.0:libxcb-image0 libxcb-render-util.so.0:libxcb-render-util0 \
	libxcb-shape.so.0:libxcb-shape0 libxcb-xinerama.so.0:libxcb-xinerama0

# Installs what is missing where that is possible (Debian, root); says what to install where it is not.
define system_libraries
	@missing=""; command -v ldconfig >/dev/null && for pair in $(1); do \
		ldconfig -p | grep -q "$${pair%%:*}" || missing="$$missing $${pair##*:}"; done; \
	if [ -n "$$missing" ] && [ "$$(uname)" = Linux ]; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
		else echo "Qt needs system libraries. On Debian or Ubuntu: sudo apt-get install$$missing"; fi; fi
endef

# What the tour needs besides: program:Debian package.
TOUR_PROGRAMS := Xvfb:xvfb openbox:openbox xdotool:xdotool

.PHONY: run test soak tour bundle lint catalogue bench clean

run: .venv/run
	$(call system_libraries,$(QT_LIBRARIES) $(WINDOW_LIBRARIES))
	@$(VENV)/python main.py

test: .venv/test
	$(call system_libraries,$(QT_LIBRARIES))
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -n 2 --dist worksteal

soak: .venv/test
	$(call system_libraries,$(QT_LIBRARIES))
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -m soak --timeout 3600

tour: .venv/test
	$(call system_libraries,$(QT_LIBRARIES) $(WINDOW_LIBRARIES))
	@missing=""; for pair in $(TOUR_PROGRAMS); do \
		command -v "$${pair%%:*}" >/dev/null || missing="$$missing $${pair##*:}"; done; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing fonts-inter >/dev/null; fi
	@$(VENV)/python -m tests.tour

bundle: .venv/bin/python
	@$(VENV)/python delivery/bundle.py

lint: .venv/test
	@$(VENV)/ruff check . && $(VENV)/ruff format --check . && $(VENV)/lint-imports

catalogue: .venv/test
	@$(VENV)/python -m delivery.catalogue

bench: .venv/test
	@for name in translation captioning handwriting start window look; do $(VENV)/python -m benchmarks $$name; done

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Unroll needs Python 3.11, 3.12 or 3.13; none was found on PATH."; exit 1; }
	@$(PYTHON) -m venv .venv

# The stamps are as old as the last installation, so a changed pyproject.toml installs again.
.venv/run: .venv/bin/python pyproject.toml
	@echo "Installing what Unroll needs (about 2 GB, once) ..."
	@$(VENV)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/test: .venv/bin/python pyproject.toml
	@echo "Installing what Unroll and its tests need (about 2 GB, once) ..."
	@$(VENV)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ .venv/run

clean:
	@rm -rf .venv build dist
