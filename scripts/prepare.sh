#!/bin/sh
# Makes what the machine lacks.
#   prepare.sh venv NAME   .venv with the locked packages of requirements/NAME.txt
#   prepare.sh browser     a Chromium for the browser tests
set -eu
cd "$(dirname "$0")/.."

fail() {
    echo "$1" >&2
    exit 1
}

# Install Debian packages where that is permitted, else say what to install.
debian() {
    command -v apt-get >/dev/null || fail "Please install: $*"
    if [ "$(id -u)" = 0 ]; then
        root=
    elif sudo -n true 2>/dev/null; then
        root="sudo -n"
    else
        fail "Please install: $* (on Debian: sudo apt-get install $*)"
    fi
    $root apt-get update -qq
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

make_venv() {
    python=${PYTHON:-python3}
    command -v "$python" >/dev/null || fail "Please install: Python 3.11 or newer"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or newer is needed, but $python is $("$python" -V)"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        debian "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    "$python" -m venv --clear .venv
}

venv() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
    # What was installed last is kept as a copy of its list; dev holds all the others.
    for name in "$1" dev; do
        if cmp -s "requirements/$name.txt" ".venv/$name.txt"; then return; fi
    done
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --requirement "requirements/$1.txt"
    cp "requirements/$1.txt" ".venv/$1.txt"
}

browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null; then return; fi
    done
    debian chromium fonts-liberation
}

"$@"
