// The decisions of this page: those that the command line was given, and those made here, kept where the browser allows.
{
  const rules = conform.rules;
  const block = document.getElementById("decisions");
  const given = JSON.parse(block ? block.textContent : '{"key":"","base":"","plans":[]}');
  const place = "decisions-" + given.key;
  const embedded = given.plans.flatMap((plan) => plan.entries);
  const honoured = new Set(); // rows that the command line was given
  const past = []; // what was before each change: { rows, tag }
  let fresh = new WeakSet(); // rows made in this page and not saved since: nobody else knows of them
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
      kept = JSON.parse(conform.recall(place) || "null");
      if (!kept) return;
      kept.rows = kept.rows.map((row) => rules.checked(row, 0));
    } catch {
      return; // not ours, or of another version
    }
    rows = kept.base === given.base ? kept.rows : joined(rows, kept.rows);
  }

  // Both, where what has no name is taken for one person's: the browser's own.
  function joined(one, other) {
    const own = (row) => ({ ...row, who: row.who || "\0" });
    const nobody = (row) => (row.who === "\0" ? { ...row, who: null } : row);
    return rules.merge(one.map(own), other.map(own)).map(nobody);
  }

  // Other rows, after which the former ones can be had back; changes with one tag are one.
  function change(found, tag = null) {
    if (!tag || !past.length || past[past.length - 1].tag !== tag) past.push({ rows, tag });
    rows = found;
    keep();
  }

  const name = () => {
    const { title, number, file } = given.plans[conform.number() - 1];
    return { title, number, file };
  };
  const ofPlan = (number) => rows.filter((row) => rules.same(row.plan, given.plans[number - 1]));
  const mine = () => rows.filter((row) => rules.same(row.plan, name()));

  conform.decisions = {
    key: given.key,
    mine,
    name,
    isKept: () => isKept,
    count: () => rows.length,
    countOf: (number) => ofPlan(number).length,
    isHonoured: (row) => honoured.has(JSON.stringify(row)),
    write: () => rules.write(rows),
    find: (wanted) => rules.find(mine(), wanted),
    put(row, tag) {
      const known = rows.filter((old) => !(fresh.has(old) && rules.isTwin(old, row)));
      const found = rules.put(known, row);
      fresh.add(found[found.length - 1]);
      change(found, tag);
    },
    drop: (row) => change(rows.filter((old) => old !== row)),
    add: (others) => change(rules.merge(rows, others)),
    saved: () => (fresh = new WeakSet()),
    conflicts: () => new Set(mine().filter((row) => row.conflict).map((row) => rules.subject(row) + row.fingerprint)).size,

    // Takes the last change back; false where there is none.
    undo() {
      if (!past.length) return false;
      rows = past.pop().rows;
      keep();
      return true;
    },
    canUndo: () => past.length > 0,

    // Puts a name to what was decided in this page without one.
    sign(name) {
      const signed = (row) => {
        if (row.who || !fresh.has(row)) return row;
        const made = { ...row, who: name };
        fresh.add(made);
        return made;
      };
      rows = rows.map(signed);
      for (const each of past) each.rows = each.rows.map(signed);
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
