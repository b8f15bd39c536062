"""The same roll-up and drivers as a competent user of polars would write them.

Level by level, Float64, null for missing, lazily, all periods as columns side by side; the nodes of
each level and their kind of aggregation stand in frames of their own beforehand, as a compiled plan
would, and that is not counted. What is counted: capaian from realisasi and target, and the roll-up.
"""

import sys

import numpy as np
import polars as pl

from masukan import Forest, measure, report


def clamped(percent):
    return pl.when(percent < 0).then(0.0).when(percent > 100).then(100.0).otherwise(percent)


def capaian(period):
    """naik, turun (2T − R) / T, or rentang, in percent, 0 to 100; null without a target above zero."""
    reached, lower, upper = (pl.col(f"{name}{period}") for name in ("r", "l", "u"))
    falls = (pl.col("polarity") == 1) | ((pl.col("polarity") == 2) & (reached > upper))
    target = pl.when(falls).then(upper).otherwise(lower)
    above = pl.when(falls).then(2 * target - reached).otherwise(reached)
    percent = pl.when(target > 0).then(above / target * 100)
    inside = (pl.col("polarity") == 2) & (reached >= lower) & (reached <= upper)
    return pl.when(inside).then(100.0).otherwise(clamped(percent)).alias(f"v{period}")


def mean(column):
    weight = pl.col("weight").filter(pl.col(column).is_not_null())
    return ((pl.col("weight") * pl.col(column)).sum() / weight.sum()).fill_nan(None).alias(column)


class Rollup:
    def __init__(self, forest):
        self.forest = forest
        self.columns = [f"v{period}" for period in range(forest.periods)]
        nodes = pl.DataFrame(
            {
                "id": np.arange(len(forest.parent), dtype=np.int32),
                "parent": forest.parent,
                "depth": forest.depth,
                "weight": forest.weight,
                "step": forest.step,
            }
        )
        above = nodes.select(parent="id", above="step")
        nodes = nodes.join(above, on="parent", how="left", maintain_order="left")
        measures = {"id": forest.node, "polarity": forest.polarity}
        for name, file in (("r", "realisasi"), ("l", "lower"), ("u", "upper")):
            table = forest.table(f"{file}.f64")
            for period in range(forest.periods):
                measures[f"{name}{period}"] = np.ascontiguousarray(table[:, period])
        measures = pl.DataFrame(measures).with_columns(
            pl.col(f"r{period}").fill_nan(None) for period in range(forest.periods)
        )
        self.levels = []
        for depth in range(int(forest.depth.max()), -1, -1):
            level = nodes.filter(pl.col("depth") == depth)
            own = measures.join(level.select("id"), on="id", how="semi", maintain_order="left")
            self.levels.append((level, own))

    def run(self):
        below = None
        for level, own in self.levels:
            own = own.lazy().select("id", *[capaian(p) for p in range(self.forest.periods)])
            if below is None:
                found = level.lazy().join(own, on="id", how="left")
            else:
                parts = []
                for step, how in ((0, mean), (1, pl.min), (2, pl.max)):
                    family = below.lazy().filter(pl.col("above") == step)
                    parts.append(family.group_by("parent").agg(how(c) for c in self.columns))
                computed = pl.concat(parts).rename({"parent": "id"})
                found = (
                    level.lazy()
                    .join(own, on="id", how="left")
                    .join(computed, on="id", how="left", suffix="_below")
                    .with_columns(pl.coalesce(c, f"{c}_below").alias(c) for c in self.columns)
                )
            below = found.select("id", "parent", "above", "weight", *self.columns).collect()
        return below.sort("id")

    def roots(self, found):
        return found.select(self.columns).to_numpy()


class Drivers:
    def __init__(self, forest):
        nodes = pl.DataFrame(
            {
                "id": np.arange(len(forest.parent), dtype=np.int32),
                "parent": forest.parent,
                "depth": forest.depth,
                "weight": forest.weight,
                "step": forest.step,
                "capaian": forest.read("capaian.f64", np.float64),
                "computed": forest.read("computed.f64", np.float64),
            }
        ).with_columns(pl.col("capaian", "computed").fill_nan(None))
        above = nodes.select(parent="id", above="step", decisive="computed")
        nodes = nodes.join(above, on="parent", how="left", maintain_order="left").drop("computed")
        self.levels = nodes.partition_by("depth", maintain_order=True)
        self.levels.sort(key=lambda level: level["depth"][0])
        self.nodes = nodes
        self.forest = forest

    def run(self):
        decides = (pl.col("above") != 0) & (pl.col("capaian") == pl.col("decisive"))
        decided = (pl.col("above") != 0) & pl.col("decisive").is_not_null()
        part = pl.when(decided).then(decides.fill_null(False).cast(pl.Float64)).otherwise("weight")
        above = self.levels[0].select("id", andil=pl.lit(1.0))
        found = [above]
        for level in self.levels[1:]:
            level = level.lazy().select("id", "parent", part=part)
            sums = level.group_by("parent").agg(total=pl.col("part").sum())
            share = above.lazy().rename({"id": "parent"}).join(sums, on="parent")
            share = share.select("parent", share=pl.col("andil") / pl.col("total"))
            level = level.join(share, on="parent", how="left")
            above = level.select("id", andil=pl.col("share") * pl.col("part")).collect()
            found.append(above)
        return pl.concat(found)

    def sums(self, found):
        """For each root Σ andil of its leaves, and Σ andil × capaian where that is known."""
        inner = self.nodes.select(id="parent").unique()
        roots = self.levels[0]["id"].sort()
        leaves = found.join(inner, on="id", how="anti").join(
            self.nodes.select("id", "capaian"), on="id"
        )
        owner = np.searchsorted(roots.to_numpy(), leaves["id"].to_numpy(), side="right") - 1
        sums = np.zeros((len(roots), 2))
        andil, capaian = leaves["andil"].to_numpy(), leaves["capaian"].fill_null(0.0).to_numpy()
        np.add.at(sums[:, 0], owner, andil)
        np.add.at(sums[:, 1], owner, andil * capaian)
        return sums


def main(what, folder, periods):
    forest = Forest(folder, periods)
    engine = Rollup(forest) if what == "rollup" else Drivers(forest)
    found, cpu, wall, runs = measure(engine.run)
    if what == "rollup":
        forest.write("akar-polars", engine.roots(found))
    else:
        forest.write("andil-polars", engine.sums(found))
    report(cpu=cpu, wall=wall, runs=runs)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
