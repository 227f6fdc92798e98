#!/bin/sh
# Any other CI: judges what HEAD adds to the branch that it is to go to, `main` unless another is given.
set -eu
target="${1:-main}"
git fetch --quiet origin "$target"
# A shallow clone may lack the commit that both come from.
base=$(git merge-base FETCH_HEAD HEAD) || {
  git fetch --quiet --unshallow origin "$target"
  base=$(git merge-base FETCH_HEAD HEAD)
}
exec npx --yes nhi-lint@0 check --base "$base" --head HEAD
