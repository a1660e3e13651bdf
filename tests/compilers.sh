#!/usr/bin/env bash
# compilers.sh [VERSION…]
#
# Runs the tests of the generator and of the code fixes on each compiler: the oldest that it is for, one between, and the newest that can
# be had. The last lines say what each gave; the newest comes last, so that the folder is left as an ordinary build leaves it.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off

versions=("$@")
((${#versions[@]} > 0)) || versions=(4.8.0 4.14.0 5.12.0)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

status=0
results=()
for version in "${versions[@]}"; do
    dotnet test tests/CorpusGen.Tests --nologo "-p:RoslynTestVersion=$version" 2>&1 | tee "$log" || status=1
    result=$(sed -nE 's/^(Passed|Failed)! +- *(.*), Duration:.*/\2/p' "$log" | tr -s ' ')
    [[ -n $result ]] || status=1
    results+=("Roslyn $version: ${result:-no test ran}")
done

printf '%s\n' "${results[@]}"
exit "$status"
