#!/usr/bin/env bash
# cfn-lint over every template of a synthesis, in a Python environment of its own: infra/lintTemplates.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.local/cfn-lint
if [ ! -x "$venv/bin/cfn-lint" ]; then
  python3 -m venv "$venv" && "$venv/bin/pip" install --quiet cfn-lint==1.58.0 || {
    rm -rf "$venv"
    echo "cfn-lint cannot be installed here, so the templates are not linted." >&2
    exit 0
  }
fi
# W3005: CDK writes every dependency down, also those that a reference says already.
"$venv/bin/cfn-lint" --ignore-checks W3005 -- "${1:-cdk.out}"/*.template.json
