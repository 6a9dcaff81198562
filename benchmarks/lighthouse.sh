#!/bin/sh
# Lighthouse's four scores for the home page, a statement and a signatory's page of a built site.
#
#     sh benchmarks/lighthouse.sh [SITE]
#
# SITE is a folder with a built site (site/ by default). Needs Node 20 or later and Chromium.
# Scores of performance depend on the machine: run it when nothing else runs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
site=$(cd "${1:-$here/../site}" && pwd)
tool="$here/lighthouse"
[ -x "$tool/node_modules/.bin/lighthouse" ] || npm ci --prefix "$tool" --no-audit --no-fund --loglevel=error
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROME_PATH
exec "${PYTHON:-python3}" "$here/lighthouse/scores.py" "$site"
