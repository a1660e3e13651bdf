#!/usr/bin/env bash
# shards.sh [ABSTRACTS] [RUNS]
#
# Builds ABSTRACTS made-up abstracts (2,000 unless said otherwise) as ten shards with one program over them, and as one project,
# with the files that docs/scale.md shows; looks at what the programs say; and prints what the builds take as a table: medians of
# RUNS builds in turn (1). tests/CorpusGen.Benchmarks must be built, for release unless CONFIGURATION says otherwise.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
abstracts=${1:-2000}
runs=${2:-1}
shards=10
built="$root/tests/CorpusGen.Benchmarks/bin/${CONFIGURATION:-Release}/net10.0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# block NAME: the block of the page that is marked with it.
block() {
    sed -n "/<!-- shards: $1 -->/,/^\`\`\`\$/p" "$root/docs/scale.md" | sed '1,2d;$d'
}

# corpus COUNT FILES FOLDER
corpus() {
    dotnet "$built/CorpusGen.Benchmarks.dll" corpus "$@"
}

# program FOLDER REFERENCES: a program that tells how many papers there are, and the text of the one that has the id in its argument.
program() {
    mkdir -p "$1"
    cat >"$1/$(basename "$1").csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
END
}

one="$work/one/One"
many="$work/many"
mkdir -p "$many" "$work/one"
for folder in "$many" "$work/one"; do
    block Directory.Build.props >"$folder/Directory.Build.props"
    block Directory.Build.targets >"$folder/Directory.Build.targets"
done

program "$one" ""
corpus "$abstracts" "$shards" "$one/abstracts"
cat >"$one/Program.cs" <<'END'
System.Console.WriteLine(One.Papers.All.Count);
System.Console.WriteLine(One.Papers.Find(args[0])?.Abstract);
END

program "$many/App" '<ProjectReference Include="../Shard*/*.csproj" />'
{
    block AllPapers.cs | sed '/Shard[01]\.Papers/d' | sed -n '1,/^    {$/p'
    for ((i = 0; i < shards; i++)); do block AllPapers.cs | sed -n "/Shard0\.Papers/s/Shard0\./Shard$i./gp"; done
    block AllPapers.cs | sed -n '/one line a shard/,$p'
} >"$many/App/AllPapers.cs"
cat >"$many/App/Program.cs" <<'END'
System.Console.WriteLine(System.Linq.Enumerable.Count(AllPapers.All));
System.Console.WriteLine(AllPapers.Find(args[0])?.Text());
END
for ((i = 0; i < shards; i++)); do
    mkdir -p "$many/Shard$i/abstracts"
    echo '<Project Sdk="Microsoft.NET.Sdk" />' >"$many/Shard$i/Shard$i.csproj"
    cp "$one/abstracts/$(printf 'corpus-%04d.txt' "$i")" "$many/Shard$i/abstracts/"
done

properties=("-p:CorpusGenFolder=$root" "-p:CorpusGenAssembly=$built/CorpusGen.dll")
dotnet restore "$one" -v quiet "${properties[@]}" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
dotnet restore "$many/App" -v quiet "${properties[@]}" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

# build PROJECT OPTION...: the seconds that a build takes. Without the compiler's server, which would be warm for the second one.
build() {
    local begin end
    begin=$(date +%s.%N)
    dotnet build "$1" -c Release --no-restore -v quiet --nologo -p:UseSharedCompilation=false "${properties[@]}" "${@:2}" >"$work/log" 2>&1 ||
        { cat "$work/log" >&2; exit 1; }
    end=$(date +%s.%N)
    awk -v begin="$begin" -v end="$end" 'BEGIN { printf "%.2f\n", end - begin }'
}

# edit FOLDER NUMBER: another sentence at the end of the last abstract, so that no name, no keyword and no line changes.
edit() {
    local file
    file=$(find "$1" -name 'corpus-0003.txt' -path '*/abstracts/*')
    sed -i -E "\$s/( It is so, as [0-9]+ have seen\.)?\$/ It is so, as $2 have seen./" "$file"
}

# id FOLDER: the fingerprint of the last abstract.
id() {
    tail -n 1 "$(find "$1" -name 'corpus-0003.txt' -path '*/abstracts/*')" | sed 's/^Abstract://' | tr -d '\n' | sha256sum | cut -c 1-16
}

check() {
    local expected actual
    expected="$abstracts
$(tail -n 1 "$(find "$1" -name 'corpus-0003.txt' -path '*/abstracts/*')" | sed 's/^Abstract://')"
    actual=$("$2" "$(id "$1")")
    [[ $actual == "$expected" ]] || { printf 'Expected\n%s\nbut %s said\n%s\n' "$expected" "$2" "$actual" >&2; exit 1; }
}

clean() {
    find "$1" -type d \( -name bin -o -path '*/obj/Release' \) -prune -exec rm -rf {} +
}

for ((run = 1; run <= runs; run++)); do
    clean "$work"
    build "$one" >>"$work/one-whole"
    build "$many/App" -graph -m:2 >>"$work/many-whole"
    check "$one" "$one/bin/Release/net10.0/One"
    check "$many" "$many/App/bin/Release/net10.0/App"
    untouched_before=$(stat -c %y "$many"/Shard[012456789]/obj/Release/net10.0/*.dll)
    edit "$one" "$run"
    edit "$many" "$run"
    build "$one" >>"$work/one-edit"
    build "$many/App" -graph -m:2 >>"$work/many-edit"
    check "$one" "$one/bin/Release/net10.0/One"
    check "$many" "$many/App/bin/Release/net10.0/App"
    [[ $(stat -c %y "$many"/Shard[012456789]/obj/Release/net10.0/*.dll) == "$untouched_before" ]] ||
        { echo "A shard that was not edited was compiled again." >&2; exit 1; }
done

median() {
    sort -n "$1" | awk '{ values[NR] = $1 } END { print (values[int((NR + 1) / 2)] + values[int(NR / 2) + 1]) / 2 }'
}

row() {
    awk -v what="$1" -v one="$(median "$work/one-$2")" -v many="$(median "$work/many-$2")" \
        'BEGIN { printf "| %s | %.1f | %.1f | %.2f |\n", what, one, many, many / one }'
}

echo "$abstracts abstracts, $(nproc) cores, SDK $(dotnet --version), CorpusText=Resource, medians of $runs"
echo
echo "| build | one project, s | ten shards and a program, -graph -m:2, s | ratio |"
echo "|---|---|---|---|"
row "of everything" whole
row "after an edit of one text" edit
