"""conform from Python, cell by cell: run it whole, or a cell at a time in an editor that knows `# %%`.

python examples/api.py [FOLDER]      FOLDER holds the example plans
"""

# %% A plan is held against the reference that comes with conform.
import csv
import sys
from collections import Counter
from pathlib import Path

import conform

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
checked = conform.check(folder / "lanting-city.txt")
print(Counter(verdict.status.value for verdict in checked.reports[0].verdicts))

# %% What the plan left out, in its reference's order.
for verdict in checked.reports[0].verdicts:
    if verdict.status is conform.Status.OMITTED:
        print(verdict.requirement.id, verdict.requirement.text)

# %% A table: one row a requirement and evidence. With pandas: pandas.DataFrame(checked.rows()).
rows = checked.rows()
with Path("lanting.csv").open("w", encoding="utf-8-sig", newline="") as file:
    table = csv.DictWriter(file, rows[0])
    table.writeheader()
    table.writerows(rows)

# %% What is weaker than in the reference: one row a change.
for change in checked.change_rows():
    if change["direction"] == "weaker":
        print(f"{change['requirement']} {change['kind']}: {change['was']} → {change['now'] or '(left out)'}")

# %% What the plan adds of its own.
added = [row for row in checked.clause_rows() if row["status"] == "added"]
print(len(added), "clauses are the plan's own, the first:", added[0]["text"])

# %% The JSON report, as `conform check -f json` writes it; and the HTML report as a file.
report = checked.to_dict()["reports"][0]
print(f"{report['plan']['title']}: coverage {report['summary']['coverage']:.0%}")
Path("lanting.html").write_bytes(checked.render("html"))

# %% A chain: the state's reference, the province's plan, the city's plan, and the county's held against all of them.
tiers = [conform.load_reference(), folder / "chain" / "province.txt", folder / "chain" / "city.txt"]
chain = conform.check(folder / "chain" / "county.txt", tiers)
print([reference.title for reference in chain.reports[0].references])

# %% Two versions of a text; a draft need not be a file.
draft = (folder / "lanting-city.txt").read_text("utf-8")
later = conform.Content(draft.replace("90%", "85%"), name="second draft")
for row in conform.diff(folder / "lanting-city.txt", later).rows():
    if row["kind"] != "unchanged":
        print(f"{row['kind']}: {row['old']} → {row['new']}")

# %% Faults that must not be published.
for finding in conform.lint(draft.replace("2025年", "20xx年").encode(), select=["PB001"]).rows():
    print(f"{finding['line']}:{finding['col']}: {finding['code']} {finding['message']}")

# %% What is wrong with a file is one error, whose words say what to do.
try:
    conform.check("no-such-plan.docx")
except conform.ConformError as error:
    print(error)
