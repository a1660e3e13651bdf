#!/usr/bin/env bash
# Builds the sample in two folders of different names and depth, from nothing each time, with the texts in the source and in embedded
# files, and compares what was generated and the assemblies, byte by byte: no path of the machine, no time and no random value is in
# the output. The same for calls of the compiler without MSBuild, with the configuration that docs/scale.md shows for such builds.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# copy FOLDER: what the build reads, and nothing that a build has written.
copy() {
    mkdir -p "$1"
    git -C "$root" ls-files -z src sample Directory.Build.props Directory.Packages.props global.json .editorconfig |
        (cd "$root" && xargs -0 cp --parents -t "$1")
}

# build FOLDER MODE
build() {
    dotnet build "$1/sample/CorpusGen.Sample" --nologo -v quiet -p:EmitCompilerGeneratedFiles=true -p:DeterministicSourcePaths=true \
        "-p:CorpusText=$2" "-p:PathMap=$1=/_/" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

copy "$work/one"
copy "$work/another folder/äöü"
first="$work/one/sample/CorpusGen.Sample/obj/Debug/net10.0"
second="$work/another folder/äöü/sample/CorpusGen.Sample/obj/Debug/net10.0"
for mode in Literal Resource; do
    rm -rf "$first" "$second"
    build "$work/one" "$mode"
    build "$work/another folder/äöü" "$mode"
    diff -r "$first/generated" "$second/generated"
    count=$(find "$first/generated" -name '*.cs' | wc -l)
    ((count > 0)) || { echo "Nothing was generated." >&2; exit 1; }
    cmp "$first/CorpusGen.Sample.dll" "$second/CorpusGen.Sample.dll"

    # A text behind its field's name, as it stands in the file: in the assembly only where the file is embedded.
    embedded=Literal
    grep -qaF "$(grep -m 1 '^Abstract:' "$(find "$root/sample" -name '000_*.txt')" | head -c 40)" "$first/CorpusGen.Sample.dll" && embedded=Resource
    [[ $embedded == "$mode" ]] || { echo "CorpusText=$mode, but the texts are as with $embedded." >&2; exit 1; }
    echo "CorpusText=$mode, the same bytes in two folders: $count generated files and the assembly."
done

# block NAME: the block of docs/scale.md that is marked with it.
block() {
    sed -n "/<!-- bare: $1 -->/,/^\`\`\`\$/p" "$root/docs/scale.md" | sed '1,2d;$d'
}

sdk=$(dotnet --version)
bin=$(dirname "$(readlink -f "$(command -v dotnet)")")
compiler="$bin/sdk/$sdk/Roslyn/bincore/csc.dll"
references=("$bin"/packs/Microsoft.NETCore.App.Ref/*/ref/net10.0/*.dll)

# call FOLDER: calls the compiler as a sandbox does, with relative paths and nothing that says where the folder is.
call() {
    mkdir -p "$1/Shard0/abstracts"
    block shard.globalconfig >"$1/Shard0/shard.globalconfig"
    block .editorconfig >"$1/Shard0/.editorconfig"
    printf 'Vera\nName: Bees\nAbstract: Bees dance for each other, and they do it well.\n' >"$1/Shard0/abstracts/list.txt"
    (cd "$1" && dotnet exec "$compiler" -noconfig -nologo -nostdlib+ -target:library -deterministic+ -debug:embedded -warnaserror+ -nullable:enable \
        "-pathmap:$1=." "${references[@]/#/-reference:}" "-analyzer:$work/one/src/CorpusGen/bin/Debug/netstandard2.0/CorpusGen.dll" \
        -analyzerconfig:Shard0/shard.globalconfig -analyzerconfig:Shard0/.editorconfig -additionalfile:Shard0/abstracts/list.txt \
        -resource:Shard0/abstracts/list.txt,list -out:Shard0.dll)
}

call "$work/sandbox"
call "$work/another sandbox/2"
cmp "$work/sandbox/Shard0.dll" "$work/another sandbox/2/Shard0.dll"
grep -qaF 'Abstract: Bees dance' "$work/sandbox/Shard0.dll" || { echo "The file is not embedded." >&2; exit 1; }
grep -qaF CorpusFile_Shard0_abstracts_list_txt "$work/sandbox/Shard0.dll" || { echo "The path is not told from the folder of the compiler." >&2; exit 1; }
echo "Without MSBuild, the same bytes in two folders."
