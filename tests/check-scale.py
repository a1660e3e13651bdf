#!/usr/bin/env python3
"""check-scale.py MAKE_CORPUS [COUNT] [RUNS]

How the time and memory of `corpusgen check` grow: COUNT abstracts (100,000 unless said otherwise) and twice as many, made
by the script MAKE_CORPUS, are checked in turn, RUNS times each (3), and the medians are printed as a table. Build the command
line first: dotnet build -c Release src/CorpusGen.Tool
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

if len(sys.argv) < 2:
    sys.exit(__doc__)
make = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
tool = pathlib.Path(__file__).resolve().parent.parent / "src/CorpusGen.Tool/bin/Release/net10.0/CorpusGen.Tool.dll"


def check(folder):
    """Seconds that passed, seconds of processor time, and peak memory in MB of one run."""
    begin = time.monotonic()
    process = subprocess.Popen(["dotnet", tool, "check", "*.txt"], cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit("check failed")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


with tempfile.TemporaryDirectory() as temporary:
    folders = {}
    for size in (count, 2 * count):
        folders[size] = pathlib.Path(temporary) / str(size)
        subprocess.run([sys.executable, make, str(size), folders[size]], check=True, stdout=subprocess.DEVNULL)
    figures = {size: [] for size in folders}
    for _ in range(runs):
        for size, folder in folders.items():
            figures[size].append(check(folder))

medians = {size: [statistics.median(column) for column in zip(*rows)] for size, rows in figures.items()}
print("| abstracts | seconds | processor seconds | peak memory, MB |")
print("|---|---|---|---|")
for size, (seconds, processor, memory) in medians.items():
    print(f"| {size:,} | {seconds:.1f} | {processor:.1f} | {memory:,.0f} |")
print("| ratio | " + " | ".join(f"{b / a:.2f}" for a, b in zip(*medians.values())) + " |")
