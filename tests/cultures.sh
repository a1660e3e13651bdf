#!/usr/bin/env bash
# Emits the sample and our own abstracts in several cultures, without any, and with the files in reverse order, and compares
# the bytes. tests/CorpusGen.Benchmarks must be built.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
files=("$root"/sample/CorpusGen.Sample/abstracts/*.txt "$root/tests/CorpusGen.Tests/Naming/abstracts.txt")
reversed=()
for file in "${files[@]}"; do reversed=("$file" "${reversed[@]}"); done

bytes() {
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=$1 dotnet "$root/tests/CorpusGen.Benchmarks/bin/${CONFIGURATION:-Debug}/net10.0/CorpusGen.Benchmarks.dll" bytes "${@:2}"
}

expected=$(bytes 1 "" "${files[@]}")
[[ $(bytes 1 "" "${reversed[@]}") == "$expected" ]] || { echo "The order of the files changes the output." >&2; exit 1; }
for culture in tr-TR de-DE ar-SA th-TH; do
    if ! actual=$(bytes 0 "$culture" "${reversed[@]}"); then
        echo "Skipped $culture: this machine has no cultures."
    elif [[ $actual != "$expected" ]]; then
        echo "The output is another one in $culture." >&2
        exit 1
    fi
done
echo "The same bytes in every culture and order: $expected"
