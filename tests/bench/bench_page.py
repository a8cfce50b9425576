"""What opening and scrolling the HTML report costs in Chromium.

    python tests/bench/bench_page.py [--plan FILE] [--plans N] [--rounds N]

Opening: from the click to the first view drawn and answering, of a report of one plan, of one of N copies of it, and of
the overview beside a folder of N pages, taken in turns. The matrix of N plans: sorted, and a plan of it opened.
Scrolling: through the views in steps of a page, the longest task and the longest wait for a frame.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from chromium import chromium
from measure import conform

ROOT = Path(__file__).resolve().parents[2]
USABLE = """new Promise(done => {
  const look = () => document.documentElement?.dataset.ready === ""
    ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
    : setTimeout(look);
  look();
})"""
SCROLL = """async () => {
  const tasks = [], frames = [];
  new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration))).observe({type: "longtask"});
  const frame = () => new Promise(done => requestAnimationFrame(done));
  let last = await frame();
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1 && frames.length < 2000) {
    scrollBy(0, innerHeight / 4);
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return {steps: frames.length, frame: Math.max(...frames), task: Math.max(0, ...tasks)};
}"""
SORT = "document.querySelector('#matrix th[data-measure] button').click()"
LAST = "conform.go('#p' + conform.count())"
TIMES, STALL = 4, 200  # what is asked for: opening at most so many times as long; no task of so many milliseconds
LAST_PLAN = 500  # milliseconds: a plan is unpacked and its view drawn


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", type=Path, default=ROOT / "examples" / "lanting-city.txt")
    parser.add_argument("--plans", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        one, many = (report(options.plan, count, Path(folder)) for count in (1, options.plans))
        index = pages(Path(folder), options.plans)
        taken: dict[Path, list[float]] = {one: [], many: [], index: []}
        for number in range(options.rounds + 1):
            for path, times in taken.items():
                spent = opening(browser, path)
                if number:  # the first round warms the file cache
                    times.append(spent)
        told = {path: median(times) for path, times in taken.items()}
        for path, name in ((one, "1 plan"), (many, f"{options.plans} plans"), (index, f"overview of {options.plans}")):
            print(f"opening {name:16} {told[path]:7.0f} ms  {path.stat().st_size / 2**20:6.1f} MiB")
        whole = sum(page.stat().st_size for page in index.parent.iterdir())
        print(f"a folder of {options.plans} pages {whole / 2**20:6.1f} MiB")
        _bar("opening", told[many] / told[one], TIMES)
        _bar("opening the overview", told[index] / told[one], TIMES)
        for path in (many, index):
            _bar(f"sorting the matrix of {path.name}", acting(browser, path, SORT), STALL)
        _bar("opening the last plan of the matrix", acting(browser, many, LAST), LAST_PLAN)
        for view in ("verdict", "reference", "compare", "summary"):
            scrolling(browser, one, view)


def report(plan: Path, count: int, folder: Path) -> Path:
    """The HTML report of so many copies of a plan."""
    plans = folder / f"plans-{count}"
    plans.mkdir()
    for number in range(count):
        (plans / f"{number:03}{plan.suffix}").write_bytes(plan.read_bytes())
    path = folder / f"{count}.html"
    subprocess.run(conform("check", str(plans), "-q", "-o", str(path)), cwd=ROOT, check=True)
    return path


def pages(folder: Path, count: int) -> Path:
    """The overview beside a page for each of so many copies, which `report` has made."""
    out = folder / "pages"
    out.mkdir()
    words = ("check", str(folder / f"plans-{count}"), "-q", "-f", "html", "-o", f"{out}/")
    subprocess.run(conform(*words), cwd=ROOT, check=True)
    return out / "index.html"


def acting(browser: Any, path: Path, act: str) -> float:
    """Milliseconds from an action to its frame on the page."""
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_function("document.documentElement.dataset.ready === ''")
    taken: float = page.evaluate(
        f"""async () => {{
          const begin = performance.now();
          {act};
          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          return performance.now() - begin;
        }}"""
    )
    page.close()
    return taken


def opening(browser: Any, path: Path) -> float:
    """Milliseconds from the navigation to the first view drawn and answering."""
    page = browser.new_page()
    page.goto(path.as_uri(), wait_until="commit")
    taken: float = page.evaluate(USABLE)
    page.close()
    return taken


def scrolling(browser: Any, path: Path, view: str) -> None:
    """Prints what scrolling through a view took."""
    page = browser.new_page()
    page.goto(f"{path.as_uri()}#p1?view={view}")
    page.wait_for_function("document.documentElement.dataset.ready === ''")
    took = page.evaluate(SCROLL)
    print(f"scrolling {view:10} {took['steps']} steps, longest frame {took['frame']:.0f} ms")
    _bar(f"longest task, {view}", took["task"], STALL)
    page.close()


def _bar(name: str, value: float, limit: float) -> None:
    print(f"{name}: {value:.2f} of at most {limit}{'' if value <= limit else '   OVER'}")


if __name__ == "__main__":
    main()
