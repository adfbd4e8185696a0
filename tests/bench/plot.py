"""The results as one SVG picture: how many times more the others take, how time grows, and the edit loop."""
import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402

from rounds import median, ratio  # noqa: E402

# The hash makes ids inside the picture the same in every run.
matplotlib.rcParams.update({"svg.hashsalt": "cdkpp", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
OURS, THEIRS, LINES = "#d1495b", "#30638e", ("#30638e", "#00798c", "#edae49", "#8d6a9f", "#5b8e7d", "#888888")
# Section, peer, label.
BARS = (
    ("w1", "js", "one bucket: Node"),
    ("w1", "js-node24-cache", "one bucket: Node 24, compile cache"),
    ("w2", "js", "pipeline of 90 resources: Node"),
    ("w2", "js-node24-cache", "pipeline of 90 resources: Node 24, compile cache"),
    ("w2", "ts-tsx", "pipeline of 90 resources: tsx"),
    ("w2", "py", "pipeline of 90 resources: Python"),
    ("w3l2 N=10000", "js", "10,000 resources: Node"),
    ("w3l1 N=10000", "goformation", "10,000 plain resources: goformation (Go)"),
    ("w4 N=800", "js", "800 stacks: Node"),
    ("delivery", "js", "delivery app: Node"),
    ("delivery", "js default", "delivery app: Node, its validation on"),
)
LOOPS = (("w2 edit", "pipeline"), ("delivery edit", "delivery app"))
WAYS = (("cdkpp", OURS), ("ts-tsx", THEIRS), ("ts-init", "#7fa5c4"))


def peers_of(results, section):
    return results["sections"].get(section, {}).get("peers", {})


def bars(axes, results):
    rows = [(label, ratio(peers, name, "cdkpp")) for section, name, label in BARS
            if {name, "cdkpp"} <= (peers := peers_of(results, section)).keys()]
    labels, values = zip(*reversed(rows))
    axes.barh(labels, values, color=THEIRS)
    axes.set_xscale("log")
    axes.set_xlim(1, max(values) * 3)
    axes.set_title("Processor time of one synthesis, cdkpp = 1", loc="left")
    for row, value in enumerate(values):
        axes.annotate(f"{value:.0f}×", (value, row), xytext=(3, 0), textcoords="offset points", va="center")


def growth(axes, results):
    series = results["growth"].get("w3l2", {}).get("points", {})
    colors = dict(zip((name for name in series if name != "cdkpp"), LINES))
    for name, points in series.items():
        sizes, seconds = [point[0] for point in points], [point[1] for point in points]
        axes.plot(sizes, seconds, marker="o", markersize=3, color=colors.get(name, OURS), label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("resources")
    axes.set_title("Processor seconds by size (w3l2)", loc="left")
    axes.legend(frameon=False)


def loops(axes, results):
    width = 0.26
    for column, (name, color) in enumerate(WAYS):
        places = [(row + column * width, median(peers[name], "cpu")) for row, (section, _) in enumerate(LOOPS)
                  if name in (peers := peers_of(results, section))]
        if places:
            axes.bar([place for place, _ in places], [value for _, value in places], width, color=color, label=name)
        for place, value in places:
            axes.annotate(f"{value:.1f}", (place, value), ha="center", va="bottom")
    axes.set_xticks([row + width for row in range(len(LOOPS))], [label for _, label in LOOPS])
    axes.set_title("Processor seconds from an edit to the assembly", loc="left")
    axes.legend(frameon=False)


def draw(results, path):
    figure = pyplot.figure(figsize=(10, 7), layout="constrained")
    upper, lower = figure.subfigures(2, 1)
    bars(upper.subplots(), results)
    left, right = lower.subplots(1, 2)
    growth(left, results)
    loops(right, results)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
