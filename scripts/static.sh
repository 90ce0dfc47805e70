#!/bin/sh
# Builds the static files when their sources have changed since the last time.
set -eu
cd "$(dirname "$0")/.."

built=${STATIC_ROOT:-build/static}
now=$(find static config/static.py requirements/run.txt -type f -exec cksum {} + | sort)
if [ "$(cat "$built.stamp" 2>/dev/null)" = "$now" ] && [ -f "$built/staticfiles.json" ]; then
    exit
fi
DEBUG='' .venv/bin/python manage.py collectstatic --no-input --clear --verbosity 0
echo "$now" >"$built.stamp"
