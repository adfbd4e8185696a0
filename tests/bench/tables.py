"""Results as Markdown tables."""
import math

from rounds import median, ratio


def heading(result):
    size = f" N={result['size']}" if result.get("size") else ""
    return f"{result['workload']}{size}, profile {result['profile']}, {result['rounds']} interleaved rounds, medians"


def runs(result, reference):
    peers = result["peers"]
    reference = reference if reference in peers else next(iter(peers))
    print(f"\n{heading(result)}; ratios to {reference}")
    print("| peer | wall s | user+sys s (min..max) | peak MiB one / tree | output KiB | wall ratio | cpu ratio |\n|---|---|---|---|---|---|---|")
    for name, found in peers.items():
        failed = " FAILED" if found["failed"] else ""
        print(f"| {name}{failed} | {median(found, 'wall'):.4f} | {median(found, 'cpu'):.4f} ({min(found['cpu']):.4f}..{max(found['cpu']):.4f}) | "
              f"{found['one']:.0f} / {found['tree']:.0f} | {found['bytes'] / 1024:.0f} | "
              f"{ratio(peers, name, reference, 'wall'):.3g} | {ratio(peers, name, reference):.3g} |", flush=True)


def growth(workload, points):
    print(f"\n{workload}: growth of user+sys")
    print("| peer | at the smallest | at the largest | ms a resource (last step) | exponent of the last step | MiB a 1000 resources |\n|---|---|---|---|---|---|")
    for name, series in points.items():
        if len(series) < 2:
            continue
        (size0, cpu0, mib0), (size1, cpu1, mib1) = series[-2:]
        base_size, base, _ = series[0]
        step = math.log(max(cpu1 - base, 1e-4) / max(cpu0 - base, 1e-4)) / math.log(size1 / size0) if size0 != base_size else math.nan
        print(f"| {name} | {base:.4f} (N={base_size}) | {cpu1:.3f} (N={size1}) | {(cpu1 - cpu0) / (size1 - size0) * 1000:.4f} | {step:.2f} | "
              f"{(mib1 - mib0) / (size1 - size0) * 1000:.2f} |", flush=True)


def plain(title, results):
    """Wall and processor time alone, for whole commands of which memory says little."""
    print(f"\n{title}\n| what | wall s | user+sys s |\n|---|---|---|")
    for name, found in results.items():
        failed = " FAILED" if found["failed"] else ""
        print(f"| {name}{failed} | {median(found, 'wall'):.2f} | {median(found, 'cpu'):.2f} |", flush=True)
