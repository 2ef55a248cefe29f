#!/usr/bin/env bash
# cfn-lint over every template of a synthesis, in a Python environment of its own: infra/lintTemplates.sh FOLDER…
set -euo pipefail
cd "$(dirname "$0")/.."

version=1.58.0
venv=node_modules/.cache/cfn-lint-$version
if ! "$venv/bin/cfn-lint" --version >/dev/null 2>&1; then
  python3 -m venv --clear "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check "cfn-lint==$version" || {
    rm -rf "$venv"
    echo "NOT LINTED: THE TEMPLATES. cfn-lint cannot be installed here; see above." >&2
    exit 0
  }
fi
# W3005: CDK writes every dependency down, also those that a reference says already.
"$venv/bin/cfn-lint" --ignore-checks W3005 -- "${@/%//*.template.json}"
