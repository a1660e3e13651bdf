#!/usr/bin/env bash
# mutation.sh [FOLDER[/FILE]…]
#
# Changes the code of reading, cleaning, naming and emitting in one place at a time, and counts the changes that no test notices. By
# default the files that docs/measures.md names are changed, and for a folder all of it. Works on a copy below artifacts/, with
# dotnet-stryker, which is put there too. The last lines say what came out; what survived stands above them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off RunAnalyzers=false
version=$(dotnet msbuild src/CorpusGen/CorpusGen.csproj -getProperty:StrykerVersion)
place=$PWD/artifacts/mutation
tool=$place/stryker-$version/dotnet-stryker
[[ -x $tool ]] || dotnet tool install dotnet-stryker --version "[$version]" --tool-path "${tool%/*}"

parts=("$@")
((${#parts[@]} > 0)) || parts=(
    Reading
    Cleaning/{CharacterPass,FormPass,Rewriting,TypographyPass,WhiteSpacePass}.cs
    Naming/{IdentifierScope,Identifiers}.cs
    Emitting/{Escaper,PackedBits,Positions,SourceWriter,TextSlices}.cs)

folders=()
for folder in Reading Cleaning Naming Emitting; do
    mutated=()
    for part in "${parts[@]}"; do
        [[ ${part%%/*} != "$folder" ]] || mutated+=("$([[ $part == */* ]] && echo "$part" || echo "$part/*.cs")")
    done
    ((${#mutated[@]} > 0)) || continue
    folders+=("$folder")

    # A copy without the tests of other assemblies. Tests of long inputs are left out, and each property is tried on fewer values:
    # for each change all the tests run that reach its place.
    copy=$place/$folder
    rm -rf "$copy/src" "$copy/tests/CorpusGen.Tests/"[A-Z]*/ "$place/report/$folder"
    mkdir -p "$copy"
    git ls-files -z -co --exclude-standard -- 'Directory.*' global.json .editorconfig docs src/CorpusGen tests/CorpusGen.Tests \
        tests/CorpusGen.Benchmarks/Costs/HostileFiles.cs sample/CorpusGen.Sample/abstracts | tar --null --files-from=- --create | tar --extract --directory "$copy"
    rm -rf "$copy"/tests/CorpusGen.Tests/{Fixes,Reliability,Tool}
    sed -i '/ProjectReference.*\(CodeFixes\|Fuzz\|Sample\|Tool\)/d' "$copy/tests/CorpusGen.Tests/CorpusGen.Tests.csproj"
    sed -i 's/\(int runs =\|runs:\) [0-9]*/\1 50/' "$copy"/tests/CorpusGen.Tests/{Property,*/*}.cs

    # What is not asked for is not changed, so that less has to be compiled and counted. Nor are fields that are set once: all changes are
    # tried in one process, where they have been set when one is tried.
    while IFS= read -r file; do
        disable=('1i // Stryker disable all')
        for pattern in "${mutated[@]}"; do
            # shellcheck disable=SC2053
            [[ ${file#"$copy/src/CorpusGen/"} != $pattern ]] || disable=(
                -e '/^    [a-z ]*static readonly .*=/i // Stryker disable all'
                -e '/^    [a-z ]*static readonly .*=/,/;$/{/;$/a // Stryker restore all' -e '}'
                -e '/^    private static .* Make[A-Za-z]*()$/i // Stryker disable all'
                -e '/^    private static .* Make[A-Za-z]*()$/,/^    }$/{/^    }$/a // Stryker restore all' -e '}')
        done
        sed -i "${disable[@]}" "$file"
    done < <(find "$copy/src/CorpusGen" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*')

    # The tests of the file where there is a class of them, or those of the folder.
    tests=
    left="FullyQualifiedName!~_in_one_go&FullyQualifiedName!~_the_memory&FullyQualifiedName!~_not_copied_again"
    for pattern in "${mutated[@]}"; do
        class=${pattern%.cs}Tests
        [[ -f tests/CorpusGen.Tests/$class.cs ]] || class=$folder/
        tests+="|FullyQualifiedName~.${class/\//.}"
    done
    [[ $folder != Reading ]] || tests+="|FullyQualifiedName~.FieldRulesTests"

    cat > "$place/$folder.json" <<JSON
{
  "stryker-config": {
    "project": "CorpusGen.csproj",
    "test-runner": "mtp",
    "coverage-analysis": "perTest",
    "concurrency": 1,
    "reporters": ["json", "dots"],
    "mutate": ["$folder/*.cs"],
    "test-case-filter": "$left&FullyQualifiedName!~RepairPropertyTests&(${tests#|})"
  }
}
JSON
    (cd "$copy/tests/CorpusGen.Tests" && "$tool" --config-file "$place/$folder.json" --skip-version-check --output "$place/report/$folder")
done

python3 - "$place/report" "${folders[@]}" <<'PYTHON'
import collections
import json
import pathlib
import sys

table = ["folder    mutants  killed  timeout  survived  not covered  errors   score"]
for folder in sys.argv[2:]:
    count = collections.Counter()
    report = json.loads((pathlib.Path(sys.argv[1]) / folder / "reports/mutation-report.json").read_text("utf-8-sig"))
    for path, file in sorted(report["files"].items()):
        for mutant in file["mutants"]:
            count[mutant["status"]] += 1
            if mutant["status"] in ("Survived", "NoCoverage"):
                place = mutant["location"]["start"]
                print(f"{folder}/{pathlib.Path(path).name}:{place['line']}:{place['column']}: {mutant['mutatorName']}: {' '.join(mutant['replacement'].split())}")

    found = count["Killed"] + count["Timeout"]
    tried = found + count["Survived"] + count["NoCoverage"]
    table.append(
        f"{folder:8}  {tried + count['RuntimeError']:7}  {count['Killed']:6}  {count['Timeout']:7}  {count['Survived']:8}"
        f"  {count['NoCoverage']:11}  {count['RuntimeError']:6}  {100 * found / max(1, tried):4.1f} %")
print(*table, sep="\n")
PYTHON
