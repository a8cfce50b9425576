// The decisions of this page: those that the command line was given, and those made here, kept where the browser allows.
{
  const rules = conform.rules;
  const given = JSON.parse(document.getElementById("decisions")?.textContent ?? '{"key":"","base":"","plans":[]}');
  const place = "decisions-" + given.key;
  const embedded = given.plans.flatMap((plan) => plan.entries);
  const honoured = new Set(); // rows that the command line was given
  let rows = [];
  let isKept = true;

  function keep() {
    const text = JSON.stringify({ base: given.base, rows });
    conform.keep(place, text);
    isKept = conform.recall(place) === text;
  }

  // What the browser kept. Where the command line's decisions are others than then, the later ones hold.
  function recall() {
    rows = embedded.map((row) => rules.checked(row, 0));
    rows.forEach((row) => honoured.add(JSON.stringify(row)));
    let kept;
    try {
      kept = JSON.parse(conform.recall(place) ?? "null");
      if (!kept) return;
      kept.rows = kept.rows.map((row) => rules.checked(row, 0));
    } catch {
      return; // not ours, or of another version
    }
    rows = kept.base === given.base ? kept.rows : rules.merge(rows, kept.rows, false);
  }

  const name = () => {
    const { title, number, file } = given.plans[conform.number() - 1];
    return { title, number, file };
  };
  const mine = () => rows.filter((row) => rules.same(row.plan, name()));

  conform.decisions = {
    mine,
    name,
    isKept: () => isKept,
    count: () => rows.length,
    isHonoured: (row) => honoured.has(JSON.stringify(row)),
    write: () => rules.write(rows),
    find: (wanted) => rules.find(mine(), wanted),
    put(row) {
      rows = rules.put(rows, row);
      keep();
    },
    drop(row) {
      rows = rows.filter((old) => old !== row);
      keep();
    },
    add(others) {
      rows = rules.merge(rows, others);
      keep();
    },
  };

  recall();
  addEventListener("storage", (event) => {
    if (event.key !== "conform-" + place) return;
    recall();
    conform.tell("decided");
  });
}
