"""The goals, as data, and what a run says of each.

A goal compares two entries of a section of the results: how many times more `slow` takes than `fast`, of processor time or memory.
"""
import operator
from dataclasses import dataclass

from rounds import ratio

AT_LEAST, AT_MOST = ">=", "<="
COMPARE = {AT_LEAST: operator.ge, AT_MOST: operator.le}


@dataclass
class Goal:
    section: str
    slow: str
    fast: str
    goal: float
    what: str = "cpu"
    compare: str = AT_LEAST

    def name(self):
        return f"{self.section}: {self.slow} / {self.fast}" + (", memory" if self.what == "tree" else "")

    def value(self, results):
        peers = results["sections"].get(self.section, {}).get("peers", {})
        for name in (self.slow, self.fast):
            if name not in peers or peers[name].get("failed"):
                return None
        return ratio(peers, self.slow, self.fast, self.what)


@dataclass
class Figure:
    """A goal for a figure that stands in the results by itself."""
    name_: str
    path: tuple
    goal: float
    compare: str = AT_MOST

    def name(self):
        return self.name_

    def value(self, results):
        for key in self.path:
            if not isinstance(results, dict) or key not in results:
                return None
            results = results[key]
        return results


GOALS = [
    Goal("w1", "js", "cdkpp", 100),
    Goal("w1", "js-node24-cache", "cdkpp", 70),
    Goal("w1", "js", "cdkpp", 12, "tree"),
    Goal("w1", "js-node24-cache", "cdkpp", 12, "tree"),
    Goal("w2", "js", "cdkpp", 100),
    Goal("w2", "js-node24-cache", "cdkpp", 70),
    Goal("w2", "js", "cdkpp", 12, "tree"),
    Goal("w2", "js-node24-cache", "cdkpp", 12, "tree"),
    Goal("w3l2 N=10000", "js", "cdkpp", 60),
    Goal("w3l2 N=50000", "js", "cdkpp", 50),
    Goal("w3l2 N=50000", "js", "cdkpp", 6, "tree"),
    Figure("w3l2: growth exponent, 100 to 100,000 resources", ("growth", "w3l2", "exponent"), 1.05),
    Figure("w4: growth exponent, 10 to 1,000 stacks", ("growth", "w4", "exponent"), 1.05),
    Goal("w4 N=800", "js", "cdkpp", 60),
    Goal("w3l1 N=10000", "goformation", "cdkpp", 4),
    Goal("w3l1 N=10000", "cdkpp", "floor", 3, compare=AT_MOST),
    Goal("delivery", "js default", "cdkpp", 700),
    Goal("delivery", "js", "cdkpp", 100),
    Goal("delivery", "js", "cdkpp", 12, "tree"),
    Goal("w2 edit", "ts-tsx", "cdkpp", 2),
    Goal("w2 edit", "ts-init", "cdkpp", 4),
    Goal("delivery edit", "ts-tsx", "cdkpp", 1),
    Goal("delivery edit", "ts-init", "cdkpp", 4),
    Figure("1,000 template tests: node's runner / cdkpp", ("template tests", "ratio"), 100, AT_LEAST),
    Figure("first build: CPU minutes from clone to first synth", ("first build", "minutes"), 4),
]


def judge(results):
    """[{name, value, compare, goal, met}]; value and met are None when the run did not measure it."""
    rows = []
    for goal in GOALS:
        value = goal.value(results)
        met = None if value is None else COMPARE[goal.compare](value, goal.goal)
        rows.append({"name": goal.name(), "value": value, "compare": goal.compare, "goal": goal.goal, "met": met})
    return rows


def table(rows):
    """Markdown lines."""
    yield "| goal | measured | wanted | |"
    yield "|---|---|---|---|"
    for row in rows:
        value = "not measured" if row["value"] is None else f"{row['value']:.3g}" if row["value"] < 100 else f"{row['value']:.0f}"
        yield f"| {row['name']} | {value} | {row['compare']} {row['goal']:g} | {'' if row['met'] is None else 'met' if row['met'] else 'missed'} |"
