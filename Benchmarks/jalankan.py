"""Runs every engine on the same generated inputs, compares what they found, prints the table and
writes it into BENCHMARKS.md.

    jalankan.py kecil|besar BINARY_FOLDER
"""

import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parent
SEED = 2026
SIZES = {"kecil": [(10_000, 20), (1_000_000, 1)], "besar": [(5_500_000, 20)]}
DOSSIERS = [10_000, 50_000]
CHECKED = [10_000, 100_000, 1_000_000]
DRAWN = [50, 500, 5_000, 50_000]
DRAWING_LIMIT = 180
IMPORTED = [1_000, 10_000, 100_000]
REAL = "trees/luwu-timur-setda-csf.yaml"
LONG = "trees/luwu-timur-setda-csf.yaml"
EXAMPLE = ["hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2"]


def spoken(command):
    """Standard output of a command as `name value` lines."""
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in text.splitlines())}


def process(command, statuses=(0,), quiet=False):
    """CPU seconds, wall seconds and peak MB of a whole process, which ends with one of `statuses`."""
    start = time.perf_counter()
    errors = subprocess.DEVNULL if quiet else None
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, cwd=ROOT)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in statuses:
        sys.exit(f"{' '.join(map(str, command))} ended with {status}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def limited(command, seconds):
    """CPU seconds of a whole process, or nothing where it takes longer."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            return None
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def engine(name, what, folder, periods):
    command = [sys.executable, HERE / f"{name}_engine.py", what, folder, str(periods)]
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(text)


def difference(folder, names):
    """The greatest relative difference between engines over all roots; unknown must agree too."""
    first, *others = (np.fromfile(Path(folder) / f"{name}.f64") for name in names)
    worst = 0.0
    for other in others:
        if first.shape != other.shape or (np.isnan(first) != np.isnan(other)).any():
            return float("inf")
        known = ~np.isnan(first)
        gap = np.abs(first - other)[known] / np.maximum(1.0, np.abs(first[known]))
        worst = max(worst, float(gap.max(initial=0.0)))
    return worst


def milliseconds(value):
    value *= 1e3
    return f"{value:,.3f}" if value < 1 else f"{value:,.1f}" if value < 1e3 else f"{value:,.0f}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


class Report:
    def __init__(self):
        self.parts = []
        self.goals = []
        self.isEqual = True

    def add(self, text):
        print(text, "\n", flush=True)
        self.parts.append(text)

    def goal(self, what, asked, found, met):
        self.goals.append((what, asked, found, "yes" if met else "**no**"))

    def least(self, what, ratio, asked):
        self.goal(what, f"at least {asked} ×", f"{ratio:.1f} ×", ratio >= asked)

    def most(self, what, ratio, asked):
        self.goal(what, f"at most {asked} ×", f"{ratio:.2f} ×", ratio <= asked)


def forest(report, binaries, nodes, periods):
    folder = tempfile.mkdtemp(prefix="tolok-ukur-")
    try:
        own = spoken([binaries / "tolok-ukur", "forest", str(nodes), str(periods), str(SEED), folder])
        peers = {
            (name, what): engine(name, what, folder, periods)
            for what in ("rollup", "drivers")
            for name in ("polars", "duckdb")
        }
        rollup = difference(
            folder, ["akar-kernel", "akar-full", "akar-c", "akar-polars", "akar-duckdb"]
        )
        drivers = difference(folder, ["andil-kernel", "andil-c", "andil-polars", "andil-duckdb"])
    finally:
        shutil.rmtree(folder)
    write_forest(report, own, peers, nodes, periods, rollup, drivers)
    judge(report, own, peers, nodes, periods)


def write_forest(report, own, peers, nodes, periods, rollup, drivers):
    cells = nodes * periods
    rows = []

    def row(name, cpu, wall, cells, peak=None, runs=5):
        note = "" if runs == 5 else f" ({runs} run)" if runs == 1 else f" ({runs} runs)"
        rows.append(
            (
                name + note,
                milliseconds(cpu),
                milliseconds(wall),
                f"{cells / cpu / 1e6:,.1f}",
                f"{peak:,.0f}" if peak else "",
            )
        )

    def swift(name, key, cells, peak=None):
        row(name, own[f"{key}.cpu"], own[f"{key}.wall"], cells, peak)

    swift("memory stream of the kernel", "stream", cells)
    swift("C, one output", "c", cells)
    swift("**Pohon, kernel**: one output", "kernel", cells, own["kernel.peak"])
    swift("memory stream of full", "full-stream", cells)
    swift("**Pohon, full**: six outputs", "full", cells, own["full.peak"])
    for name in ("polars", "duckdb"):
        peer = peers[name, "rollup"]
        row(f"{name}, one output", peer["cpu"], peer["wall"], cells, peer["peak"], peer["runs"])
    swift("memory stream of drivers", "drivers-stream", nodes)
    swift("C, drivers", "drivers-c", nodes)
    swift("**Pohon, drivers**", "drivers", nodes)
    for name in ("polars", "duckdb"):
        peer = peers[name, "drivers"]
        row(f"{name}, drivers", peer["cpu"], peer["wall"], nodes, peer["peak"], peer["runs"])
    isEqual = max(rollup, drivers) <= 1e-9
    report.isEqual = report.isEqual and isEqual
    verdict = "the same" if isEqual else "**DIFFERENT**"
    report.add(
        f"### {nodes:,} nodes × {periods} period{'s' if periods > 1 else ''}\n\n"
        f"{own['governments']:,.0f} government(s), {own['measured']:,.0f} measured nodes, seed {SEED};"
        f" drivers at one period. Compiled in {milliseconds(own['compile.cpu'])} ms CPU.\n\n"
        + table(("engine", "CPU ms", "wall ms", "million nodes × periods / CPU s", "peak MB"), rows)
        + f"\n\nRoots of all engines are {verdict}: greatest relative difference"
        f" {rollup:.1e} in roll-up, {drivers:.1e} in drivers."
    )


def judge(report, own, peers, nodes, periods):
    name = f"{nodes / 1e6:g} million × {periods}"

    def ratio(a, b):
        return own[f"{a}.cpu"] / own[f"{b}.cpu"]

    def peer(engine, what, key):
        return peers[engine, what]["cpu"] / own[f"{key}.cpu"]

    if periods > 1 and nodes > 1_000_000:
        report.most(f"{name}, kernel against its memory stream", ratio("kernel", "stream"), 3)
        report.most(f"{name}, full against its memory stream", ratio("full", "full-stream"), 4)
        report.least(f"{name}, kernel against polars", peer("polars", "rollup", "kernel"), 15)
        report.least(f"{name}, kernel against DuckDB", peer("duckdb", "rollup", "kernel"), 100)
        name = f"{nodes / 1e6:g} million × 1"
        report.most(f"{name}, drivers against C", ratio("drivers", "drivers-c"), 2.5)
        report.least(f"{name}, drivers against DuckDB", peer("duckdb", "drivers", "drivers"), 80)
    elif periods == 1:
        report.most(f"{name}, kernel against C", ratio("kernel", "c"), 1.5)
        report.least(f"{name}, kernel against DuckDB", peer("duckdb", "rollup", "kernel"), 30)


def command(report, binaries):
    runs = sorted(process([binaries / "pokin", *EXAMPLE]) for _ in range(21))
    cpu = statistics.median(run[0] for run in runs)
    wall = statistics.median(run[1] for run in runs)
    peak = max(run[2] for run in runs)
    report.add(
        f"### The whole command\n\n`pokin {' '.join(EXAMPLE)}`, median of 21:"
        f" {cpu * 1e3:.1f} ms CPU, {wall * 1e3:.1f} ms wall, at most {peak:.0f} MB."
    )
    report.goal("the example, whole process", "under 40 ms CPU", f"{cpu * 1e3:.1f} ms", cpu < 0.04)


def dossiers(report, binaries):
    rows = []
    for nodes in DOSSIERS:
        folder = tempfile.mkdtemp(prefix="tolok-ukur-")
        try:
            own = spoken([binaries / "tolok-ukur", "dossier", str(nodes), str(SEED), folder])
            json_run = process(
                [binaries / "pokin", "hitung", folder, "--periode", "2025-T2", "--format", "json"]
            )
        finally:
            shutil.rmtree(folder)
        for what, key in (
            ("`Plan(dossier, periods:)`, 4 periods", "compile"),
            ("`plan.run()`, 4 periods", "run"),
            ("figures of every node, 1 period", "figures"),
            ("`Drivers(plan, …)` of one outcome", "drivers"),
        ):
            peak = f"{own['peak']:,.0f}" if key == "drivers" else ""
            rows.append(
                (f"{own['nodes']:,.0f}", what, milliseconds(own[f"{key}.cpu"]), milliseconds(own[f"{key}.wall"]), peak)
            )
        rows.append(
            (
                f"{own['nodes']:,.0f}",
                f"`pokin hitung --format json`, {own['trees']:,.0f} files, 1 period",
                milliseconds(json_run[0]),
                milliseconds(json_run[1]),
                f"{json_run[2]:,.0f}",
            )
        )
    report.add(
        "### The library as it is called\n\nA dossier of one document an agency, one indicator a"
        " leaf, four targets and reports each.\n\n"
        + table(("nodes", "what", "CPU ms", "wall ms", "peak MB"), rows)
    )


def checks(report, binaries):
    """All rules on generated documents, and as a whole process on the real ones."""
    # The small ones first: a run of a million leaves the machine busy with its memory.
    files = sorted(process([binaries / "pokin", "periksa", "trees"], (0, 1))[1] for _ in range(21))
    longs = [spoken([binaries / "tolok-ukur", "periksa-panjang", "2000", ROOT / LONG]) for _ in range(5)]
    long = sorted(longs, key=lambda own: own["check.cpu"])[2]
    runs = [spoken([binaries / "tolok-ukur", "periksa", str(nodes), str(SEED)]) for nodes in CHECKED]
    brief = spoken([binaries / "tolok-ukur", "periksa-ringkas", str(CHECKED[-1]), str(SEED)])
    rows = [
        (
            f"{own['nodes']:,.0f}{note}",
            f"{own['trees']:,.0f}",
            f"{own['words'] / own['nodes']:,.0f}",
            f"{own['findings'] / own['nodes']:,.1f}",
            f"{own['check.cpu']:,.2f}",
            f"{own['check.wall']:,.2f}",
            f"{own['nodes'] / own['check.cpu']:,.0f}",
            f"{own['peak.dossier']:,.0f}",
            f"{own['check.peak']:,.0f}",
        )
        for own, note in [(own, "") for own in runs] + [(brief, ", brief"), (long, ", long texts")]
    ]
    head = ("nodes", "trees", "words a node", "findings a node", "CPU s", "wall s", "nodes / CPU s", "dossier MB", "peak MB")
    last = runs[-1]
    times = {name[5:]: value for name, value in last.items() if name.startswith("rule.")}
    dearest = sorted(times, key=times.get, reverse=True)[:10]
    parts = [
        (f"`{rule}`", f"{times[rule]:,.2f}", f"{times[rule] / last['nodes'] * 1e6:,.2f}",
         f"{times[rule] / last['check.cpu']:.0%}")
        for rule in dearest
    ]
    report.add(
        f"### All rules\n\nGenerated documents as offices write them: trees of about 250 conditions"
        f" with short texts, indicators, targets, owners, two quarters of reports and an organisation"
        f" each, some with an IKU table, seed {SEED}; {last['speaking']:.0f} of"
        f" {last['rules']:.0f} rules find something. Brief: statement, indicators with formula and"
        f" source, and owners only, with a twentieth of the defects. Long texts: {LONG} copied, each copy in words"
        f" of its own, the median of five. The others one run, cold; making the dossier is not counted.\n\n" + table(head, rows)
    )
    report.add(
        f"The ten dearest rules at {last['nodes']:,.0f} nodes. What rules share is counted in the"
        f" first that asks; outside of rules, with the order of findings, {last['rest']:.2f} s.\n\n"
        + table(("rule", "CPU s", "µs a node", "share"), parts)
    )
    report.add(
        f"`pokin periksa trees`, reading included, median of 21: {files[10] * 1e3:.1f} ms wall."
    )
    each = [own["check.cpu"] / own["nodes"] for own in runs]
    report.most("all rules, time a node, dearest against cheapest size", max(each) / min(each), 3)
    report.goal(
        "all rules, 1 million nodes", "under 30 s CPU", f"{last['check.cpu']:.1f} s",
        last["check.cpu"] < 30)
    report.goal(
        "all rules, 1 million brief nodes", "under 30 s CPU", f"{brief['check.cpu']:.1f} s",
        brief["check.cpu"] < 30)
    report.goal(
        "all rules, 1 million brief nodes, peak", "under 6 GiB",
        f"{brief['check.peak'] / 1024:.2f} GiB", brief["check.peak"] < 6 * 1024)
    report.goal(
        "all rules, 1 million nodes, peak", "under 6 GiB",
        f"{last['check.peak'] / 1024:.2f} GiB", last["check.peak"] < 6 * 1024)
    report.goal(
        "all rules, 2,000 nodes of long texts", "under 0.5 s CPU", f"{long['check.cpu']:.2f} s",
        long["check.cpu"] < 0.5)
    report.goal(
        "`pokin periksa trees`, whole process", "under 100 ms", f"{files[10] * 1e3:.1f} ms",
        files[10] < 0.1)


def drawings(report, binaries):
    """Pictures of generated trees, stage by stage, beside Graphviz's own programs on the same labels."""
    rows = []
    runs = []
    for nodes in DRAWN:
        folder = Path(tempfile.mkdtemp(prefix="tolok-ukur-"))
        try:
            own = spoken([binaries / "tolok-ukur", "gambar", str(nodes), str(SEED), folder])
            own["neato"] = limited(["neato", "-n2", "-Tsvg", folder / "ringkas.dot"], DRAWING_LIMIT)
            own["dot"] = limited(["dot", "-Tsvg", folder / "berjenjang.dot"], DRAWING_LIMIT)
        finally:
            shutil.rmtree(folder)
        runs.append(own)
        stages = [milliseconds(own[name]) for name in ("measure", "layout", "arrange", "render", "finish", "all")]
        peers = [
            milliseconds(own[name]) if own[name] else f"over {DRAWING_LIMIT * 1000:,}" for name in ("neato", "dot")
        ]
        rows.append((f"{nodes:,}", *stages, *peers, f"{own['peak']:,.0f}", f"{own['bytes'] / 1e6:,.2f}"))
    again = spoken([binaries / "tolok-ukur", "gambar-ulang", "1000", str(SEED)])
    real = real_drawing(binaries)
    head = ("nodes", "measure", "layout", "arrange", "render", "finish", "**Pohon**", "`neato -n2`", "`dot`", "peak MB", "SVG MB")
    report.add(
        "### Drawings\n\nCPU ms for an SVG of one tree with code, level, condition and owners in every box."
        " *Measure* breaks the texts of all boxes once, *layout* places them once; *arrange* is the search for"
        " the best shape, which does both as often as the tree is small, with title, lines and legend; *render* is"
        " Graphviz, *finish* the titles, texts and legend. Graphviz's programs are whole processes on the same"
        " labels, `neato -n2` with the same positions.\n\n" + table(head, rows)
    )
    memory = ", ".join(f"{again[f'{kind}.{count}']:.0f}" for kind in ("svg", "png") for count in (100, 1000))
    report.add(
        f"A thousand drawings of 12 nodes in one process, peak MB after 100 and 1,000 as SVG, then as PNG: {memory}.\n\n"
        f"`pokin gambar {REAL}`, whole process, median of 21: {real[0] * 1e3:.1f} ms CPU;"
        f" `dot` on the same tree: {real[1] * 1e3:.1f} ms."
    )
    judge_drawings(report, runs, again, real)


def real_drawing(binaries):
    """CPU seconds of the command on the real tree, and of `dot` on the same labels."""
    folder = Path(tempfile.mkdtemp(prefix="tolok-ukur-"))
    try:
        draw = [binaries / "pokin", "gambar", REAL]
        subprocess.run(
            [*draw, "--tata-letak", "berjenjang", "-o", folder / "a.dot"], check=True, cwd=ROOT,
            stderr=subprocess.DEVNULL)
        commands = [*draw, "-o", folder / "a.svg"], ["dot", "-Tsvg", folder / "a.dot", "-o", folder / "b.svg"]
        return [statistics.median(limited(command, 60) for _ in range(21)) for command in commands]
    finally:
        shutil.rmtree(folder)


def judge_drawings(report, runs, again, real):
    worst = max(own["layout"] / own["nodes"] for own in runs)
    report.goal("drawing, layout alone", "under 1 µs a node", f"{worst * 1e6:.2f} µs", worst < 1e-6)
    each = {own["nodes"]: own["all"] / own["nodes"] for own in runs}
    report.most("drawing, time a node at 50,000 against 500", each[50_000] / each[500], 1.5)
    for own in runs[2:]:
        report.most(f"drawing, {own['nodes']:,.0f} nodes against `neato -n2`", own["all"] / own["neato"], 1.2)
    middle = runs[2]
    report.least("drawing, 5,000 nodes against `dot`", (middle["dot"] or DRAWING_LIMIT) / middle["all"], 4)
    report.most("drawing, the real tree against `dot`, whole processes", real[0] / real[1], 2)
    grown = again["svg.1000"] - again["svg.100"] + again["png.1000"] - again["png.100"]
    report.goal("drawing, memory after 1,000 drawings", "under 4 MB more than after 100", f"{grown:.1f} MB", grown < 4)


def workbooks(report, binaries):
    """Workbooks of one row a condition and indicator, beside openpyxl, which only reads the cells."""
    rows, runs = [], []
    for count in IMPORTED:
        folder = Path(tempfile.mkdtemp(prefix="tolok-ukur-"))
        try:
            book, tree = folder / "a.xlsx", folder / "a.yaml"
            script = [sys.executable, HERE / "buku_kerja.py"]
            subprocess.run([*script, "tulis", book, str(count), str(SEED)], check=True)
            own = process([binaries / "pokin", "impor", book, "-o", tree, "--timpa"], quiet=True)
            peer = process([*script, "baca", book])
            size = book.stat().st_size
        finally:
            shutil.rmtree(folder)
        runs.append((count, own, peer))
        rows.append((f"{count:,}", f"{size / 1e6:,.1f}", f"{own[0]:,.2f}", f"{own[2]:,.0f}",
                     f"{peer[0]:,.2f}", f"{peer[2]:,.0f}"))
    head = ("rows", "MB", "CPU s", "peak MB", "openpyxl CPU s", "openpyxl peak MB")
    report.add(
        "### Workbooks\n\n`pokin impor a.xlsx -o a.yaml`, whole process: a workbook of 15 columns, one row a"
        " condition with its indicator and five targets, recognised, checked and written as a tree. Beside it"
        " openpyxl in its read-only mode, which reads the same cells and does nothing with them.\n\n"
        + table(head, rows)
    )
    count, own, peer = runs[-1]
    report.goal(f"import of {count:,} rows", "under 20 s CPU", f"{own[0]:.1f} s", own[0] < 20)
    report.goal(f"import of {count:,} rows, peak", "under 500 MB", f"{own[2]:.0f} MB", own[2] < 500)
    report.most(f"import of {count:,} rows against openpyxl reading", own[0] / peer[0], 2)


def machine():
    info = Path("/proc/cpuinfo").read_text()
    model = next(line.split(":")[1].strip() for line in info.splitlines() if "model name" in line)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    swift = subprocess.run(
        ["swift", "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ).stdout.splitlines()[0]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB; {system}; {swift.strip()}"


def main(which, binaries):
    report = Report()
    make = "make bench" if which == "kecil" else "make bench-besar"
    report.add(f"## `{make}`\n\n{machine()}. CPU time over all threads, median of five, warm.")
    for nodes, periods in SIZES[which]:
        forest(report, binaries, nodes, periods)
    if which == "kecil":
        command(report, binaries)
        dossiers(report, binaries)
        checks(report, binaries)
        drawings(report, binaries)
        workbooks(report, binaries)
    report.add("### Goals\n\n" + table(("what", "goal", "measured", "met"), report.goals))
    page = ROOT / "BENCHMARKS.md"
    text = page.read_text()
    (begin, end) = (f"<!-- {which}: mulai -->", f"<!-- {which}: selesai -->")
    before, rest = text.split(begin)
    page.write_text(before + begin + "\n" + "\n\n".join(report.parts) + "\n" + end + rest.split(end)[1])
    if not report.isEqual:
        sys.exit("the engines do not agree")


main(sys.argv[1], Path(sys.argv[2]))
