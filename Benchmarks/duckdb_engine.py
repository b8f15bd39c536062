"""The same roll-up and drivers as a competent user of DuckDB would write them.

One statement a level, DOUBLE everywhere, NULL for missing, all periods as columns side by side
(twenty columns take a fraction of the time of twenty times the rows); no recursive query, which
cannot aggregate and is slower. Loading is not counted.
"""

import sys

import duckdb
import numpy as np

from masukan import Forest, measure, report


def capaian(period):
    r, l, u = (f"{name}{period}" for name in "rlu")
    return f"""
      CASE WHEN polarity = 2 AND {r} >= {l} AND {r} <= {u} THEN 100::DOUBLE
      WHEN polarity = 1 OR (polarity = 2 AND {r} > {u})
      THEN CASE WHEN {u} > 0 AND {r} IS NOT NULL
        THEN least(greatest((2 * {u} - {r}) / {u} * 100, 0::DOUBLE), 100::DOUBLE) END
      ELSE CASE WHEN {l} > 0 AND {r} IS NOT NULL
        THEN least(greatest({r} / {l} * 100, 0::DOUBLE), 100::DOUBLE) END END AS v{period}"""


class Engine:
    def __init__(self, forest):
        self.forest = forest
        self.deepest = int(forest.depth.max())
        self.sql = duckdb.connect()
        self.load(
            "node",
            {
                "id": np.arange(len(forest.parent), dtype=np.int32),
                "parent": forest.parent,
                "depth": forest.depth,
                "weight": forest.weight,
                "step": forest.step,
            },
        )

    def load(self, name, columns):
        self.sql.register("incoming", columns)
        self.sql.execute(f"CREATE TABLE {name} AS SELECT * FROM incoming")
        self.sql.unregister("incoming")


class Rollup(Engine):
    def __init__(self, forest):
        super().__init__(forest)
        columns = {"id": forest.node, "polarity": forest.polarity}
        for name, file in (("r", "realisasi"), ("l", "lower"), ("u", "upper")):
            table = forest.table(f"{file}.f64")
            for period in range(forest.periods):
                columns[f"{name}{period}"] = np.ascontiguousarray(table[:, period])
        self.sql.register("incoming", columns)
        values = ", ".join(
            f"CASE WHEN isnan(r{p}) THEN NULL ELSE r{p} END AS r{p}, l{p}, u{p}"
            for p in range(forest.periods)
        )
        self.sql.execute(
            f"CREATE TABLE measure AS SELECT id, depth, polarity, {values}"
            " FROM incoming JOIN node USING (id) ORDER BY id"
        )
        self.sql.unregister("incoming")
        self.sql.execute(
            "CREATE TABLE level AS SELECT n.id, n.parent, n.depth, n.weight, p.step AS above"
            " FROM node n LEFT JOIN node p ON n.parent = p.id ORDER BY n.id"
        )

    def run(self):
        periods = range(self.forest.periods)
        own = ", ".join(capaian(p) for p in periods)
        mean = ", ".join(
            f"sum(weight * v{p}) / sum(weight) FILTER (WHERE v{p} IS NOT NULL) AS v{p}"
            for p in periods
        )
        least = ", ".join(f"min(v{p}) AS v{p}" for p in periods)
        most = ", ".join(f"max(v{p}) AS v{p}" for p in periods)
        for depth in range(self.deepest, -1, -1):
            below = f"found{depth + 1}"
            if depth == self.deepest:
                values = ", ".join(f"v{p}" for p in periods)
                join = ""
            else:
                values = ", ".join(f"coalesce(o.v{p}, c.v{p}) AS v{p}" for p in periods)
                join = f"""
                  LEFT JOIN (
                    SELECT parent, {mean} FROM {below} WHERE above = 0 GROUP BY parent
                    UNION ALL
                    SELECT parent, {least} FROM {below} WHERE above = 1 GROUP BY parent
                    UNION ALL
                    SELECT parent, {most} FROM {below} WHERE above = 2 GROUP BY parent
                  ) c ON c.parent = l.id"""
            self.sql.execute(
                f"""CREATE OR REPLACE TEMP TABLE found{depth} AS
                SELECT l.id, l.parent, l.above, l.weight, {values}
                FROM level l
                LEFT JOIN (SELECT id, {own} FROM measure WHERE depth = {depth}) o ON o.id = l.id
                {join} WHERE l.depth = {depth}"""
            )

    def write(self):
        columns = ", ".join(f"v{p}" for p in range(self.forest.periods))
        rows = self.sql.execute(f"SELECT {columns} FROM found0 ORDER BY id").fetchall()
        self.forest.write("akar-duckdb", np.array(rows, dtype=np.float64))


class Drivers(Engine):
    def __init__(self, forest):
        super().__init__(forest)
        self.load(
            "figure",
            {
                "id": np.arange(len(forest.parent), dtype=np.int32),
                "capaian": forest.read("capaian.f64", np.float64),
                "computed": forest.read("computed.f64", np.float64),
            },
        )
        self.sql.execute(
            """CREATE TABLE level AS
            SELECT n.id, n.parent, n.depth, n.weight, p.step AS above,
              CASE WHEN isnan(f.capaian) THEN NULL ELSE f.capaian END AS capaian,
              CASE WHEN isnan(g.computed) THEN NULL ELSE g.computed END AS decisive
            FROM node n JOIN figure f USING (id) LEFT JOIN node p ON n.parent = p.id
            LEFT JOIN figure g ON n.parent = g.id ORDER BY n.id"""
        )

    def run(self):
        self.sql.execute(
            "CREATE OR REPLACE TEMP TABLE andil0 AS"
            " SELECT id, 1::DOUBLE AS andil FROM level WHERE depth = 0"
        )
        for depth in range(1, self.deepest + 1):
            self.sql.execute(
                f"""CREATE OR REPLACE TEMP TABLE andil{depth} AS
                WITH part AS (
                  SELECT id, parent, CASE WHEN above <> 0 AND decisive IS NOT NULL
                    THEN coalesce(capaian = decisive, false)::INT::DOUBLE ELSE weight END AS part
                  FROM level WHERE depth = {depth}),
                total AS (SELECT parent, sum(part) AS total FROM part GROUP BY parent)
                SELECT p.id, a.andil / t.total * p.part AS andil
                FROM part p JOIN total t USING (parent) JOIN andil{depth - 1} a ON a.id = p.parent"""
            )

    def write(self):
        found = " UNION ALL ".join(
            f"SELECT * FROM andil{depth}" for depth in range(self.deepest + 1)
        )
        rows = self.sql.execute(
            f"""WITH leaf AS (
              SELECT id, andil FROM ({found}) WHERE id NOT IN (
                SELECT parent FROM node WHERE parent >= 0))
            SELECT id, andil, andil * coalesce(capaian, 0::DOUBLE) FROM leaf JOIN level USING (id)"""
        ).fetchnumpy()
        roots = self.sql.execute("SELECT id FROM node WHERE depth = 0 ORDER BY id").fetchnumpy()
        owner = np.searchsorted(roots["id"], list(rows.values())[0], side="right") - 1
        sums = np.zeros((len(roots["id"]), 2))
        np.add.at(sums[:, 0], owner, list(rows.values())[1])
        np.add.at(sums[:, 1], owner, list(rows.values())[2])
        self.forest.write("andil-duckdb", sums)


def main(what, folder, periods):
    forest = Forest(folder, periods)
    engine = Rollup(forest) if what == "rollup" else Drivers(forest)
    _, cpu, wall, runs = measure(engine.run)
    engine.write()
    report(cpu=cpu, wall=wall, runs=runs)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
