"""Reads what tolok-ukur wrote, and takes the time."""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np


class Forest:
    """The generated forest as flat arrays; NaN is missing."""

    def __init__(self, folder, periods):
        self.folder = Path(folder)
        self.periods = periods
        self.parent = self.read("parent.i32", np.int32)
        self.depth = self.read("depth.u8", np.uint8)
        self.step = self.read("step.u8", np.uint8)
        self.weight = self.read("weight.f64", np.float64)
        self.node = self.read("node.i32", np.int32)
        self.polarity = self.read("polarity.u8", np.uint8)

    def read(self, name, kind):
        return np.fromfile(self.folder / name, dtype=kind)

    def table(self, name):
        """One row for each measured node, one column for each period."""
        return np.memmap(self.folder / name, dtype=np.float64, mode="r").reshape(-1, self.periods)

    def write(self, name, values):
        np.ascontiguousarray(values, dtype=np.float64).tofile(self.folder / f"{name}.f64")


def measure(body, most=5, patience=60.0):
    """CPU and wall seconds: the median of five runs after one to warm up; once if it is too slow."""
    runs = []
    for number in range(most + 1):
        cpu, wall = time.process_time(), time.perf_counter()
        result = body()
        runs.append((time.process_time() - cpu, time.perf_counter() - wall))
        if number == 0 and runs[0][1] > patience / (most + 1):
            return result, *runs[0], 1
        if number == 0:
            runs = []
    runs.sort()
    return result, *runs[len(runs) // 2], len(runs)


def report(**figures):
    figures["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(figures, sys.stdout)
