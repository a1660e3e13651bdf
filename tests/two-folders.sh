#!/usr/bin/env bash
# Builds the sample in two folders of different names and depth, from nothing each time, and compares what was generated and
# the assembly, byte by byte: no path of the machine, no time and no random value is in the output.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    mkdir -p "$1"
    git -C "$root" ls-files -z src sample Directory.Build.props Directory.Packages.props global.json .editorconfig |
        (cd "$root" && xargs -0 cp --parents -t "$1")
    dotnet build "$1/sample/CorpusGen.Sample" --nologo -v quiet -p:EmitCompilerGeneratedFiles=true -p:DeterministicSourcePaths=true \
        "-p:PathMap=$1=/_/" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

build "$work/one"
build "$work/another folder/äöü"
first="$work/one/sample/CorpusGen.Sample/obj/Debug/net10.0"
second="$work/another folder/äöü/sample/CorpusGen.Sample/obj/Debug/net10.0"
diff -r "$first/generated" "$second/generated"
count=$(find "$first/generated" -name '*.cs' | wc -l)
((count > 0)) || { echo "Nothing was generated." >&2; exit 1; }
cmp "$first/CorpusGen.Sample.dll" "$second/CorpusGen.Sample.dll"
echo "The same bytes in two folders: $count generated files and the assembly."
