#!/usr/bin/env bash
# Builds a small project with one damaged file, and looks at what the build says: the ids with file(line,column), as warnings, as
# errors, and as the presets and a file .globalconfig have it.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/src/CorpusGen" --nologo -v quiet >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

mkdir "$work/project"
cd "$work/project"
cat >Damaged.csproj <<END
<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="$root/src/CorpusGen/build/CorpusGen.props" />
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <RootNamespace>Damaged</RootNamespace>
  </PropertyGroup>
  <ItemGroup>
    <CorpusFile Include="list.txt" />
    <Analyzer Include="$root/src/CorpusGen/bin/Debug/netstandard2.0/CorpusGen.dll" />
  </ItemGroup>
  <Import Project="$root/src/CorpusGen/build/CorpusGen.targets" />
</Project>
END
cat >list.txt <<'END'
Vera
Tittle: Bees
Abstract: Some 5\% of bees dance.

  They fly.
END
cat >Use.cs <<'END'
internal static class Use
{
    public static object It => Damaged.Papers.Find("Hornets");
}
END
dotnet restore --nologo -v quiet >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

# build OPTIONS: the findings and compiler errors, each once, without the folder and the message.
build() {
    local status=0
    dotnet build --no-restore --no-incremental --nologo "$@" >"$work/log" 2>&1 || status=1
    { grep -oE '[^/ ]+(\([0-9]+,[0-9]+\)|) ?: (error|warning|info) (CS[0-9]+: #error: .CORPUS[0-9]+|CORPUS[0-9]+|CS[0-9]+)' "$work/log" || true; } |
        sed -E 's/ : /: /; s/: .CORPUS/ CORPUS/' | sort -u
    ((status == 0)) && echo "built" || echo "failed"
}

expect() {
    local what=$1 expected=$2 found=$3
    if [[ $found != "$expected" ]]; then
        printf '%s: expected\n%s\nbut the build said\n%s\n' "$what" "$expected" "$found" >&2
        cat "$work/log" >&2
        exit 1
    fi
}

expect "by default" "Use.cs(3,52): warning CORPUS401
list.txt(2,1): warning CORPUS004
list.txt(5,3): warning CORPUS003
built" "$(build)"

expect "TreatWarningsAsErrors" "Use.cs(3,52): error CORPUS401
list.txt(2,1): error CORPUS004
list.txt(5,3): error CORPUS003
failed" "$(build -p:TreatWarningsAsErrors=true)"

expect "CorpusRules=none" "built" "$(build -p:CorpusRules=none)"

# Of the infos one: which others there are is the rules' matter.
expect "CorpusRules=all" "Use.cs(3,52): warning CORPUS401
list.txt(2,1): warning CORPUS004
list.txt(3,17): warning CORPUS116
list.txt(5,3): warning CORPUS003
built" "$(build -p:CorpusRules=all | grep -E 'built|CORPUS(00[34]|116|401)')"

expect "CorpusRules=most" "CSC: warning CORPUS901
Use.cs(3,52): warning CORPUS401
list.txt(2,1): warning CORPUS004
list.txt(5,3): warning CORPUS003
built" "$(build -p:CorpusRules=most)"

# Bytes of Windows-1252, of which the compiler makes U+FFFD here and signs on Windows: told once in both.
cp list.txt sound.txt
printf 'Vera\nAbstract: Some b\351\351s dance at ni\351ht, and they fly.\n' >list.txt
expect "Windows-1252" "Use.cs(3,52): warning CORPUS401
list.txt(2,17): warning CORPUS009
built" "$(build)"
mv sound.txt list.txt

# The example of the README.
sed -n '/<!-- globalconfig -->/,/^```$/p' "$root/README.md" | sed -n '/^is_global/,/^```/p' | sed '$d' >.globalconfig
expect "the README's .globalconfig" "Use.cs(3,52): warning CORPUS401
list.txt(5,3): error CORPUS003
failed" "$(build)"
rm .globalconfig

# Told once, by the compiler; no analyzer is needed for it.
expect "C# 8" "Corpus.g.cs(4,8): error CS1029: #error CORPUS902" "$(build -p:LangVersion=8 | grep CORPUS9)"
echo 'namespace Damaged { internal sealed class Paper { } }' >Own.cs
expect "a type in the way" "Corpus.g.cs(4,8): error CS1029: #error CORPUS903" "$(build | grep CORPUS9)"

echo "A damaged file is told of as the project file says."
