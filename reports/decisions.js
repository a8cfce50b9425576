// Decisions: what people said of findings, in the rows of decisions.json; kept where the browser allows it.
{
  const FORM = 1; // schema_version
  const MOST = 16 * 2 ** 20;
  const CHOICES = ["accepted", "needs_work", "not_applicable", "wrong_link"];
  const KNOWN = ["plan", "reference", "requirement", "clause", "code", "text", "fingerprint", "decision", "right"];
  const PRINT = /^[0-9a-f]{16}$/;
  const given = JSON.parse(document.getElementById("decisions")?.textContent ?? '{"key":"","base":"","plans":[]}');
  const place = "decisions-" + given.key;
  const embedded = given.plans.flatMap((plan) => plan.entries);
  const honoured = new Set(); // rows that the command line was given
  let rows = [];
  let isKept = true;

  const subject = (row) => JSON.stringify([row.reference, row.requirement, row.code]);
  const alike = (one, other) => subject(one) === subject(other) && one.fingerprint === other.fingerprint;

  // Whether two names are one plan's; neither title nor file alone makes one of two plans with different numbers.
  function same(one, other) {
    const titled = Boolean(one.title && one.title === other.title);
    const filed = Boolean(one.file && one.file === other.file);
    if (one.number && other.number) return one.number === other.number || (titled && filed);
    return titled || filed;
  }

  function fault(key, values = {}) {
    return Object.assign(new Error(key), { key: "error.decisions." + key, values });
  }

  // ── reading ──

  function string(value, field, entry, form = /^/) {
    if (typeof value !== "string" || !form.test(value)) throw fault("field", { entry, field });
    return value;
  }

  function date(value, field, entry) {
    if (value === undefined || value === null) return null;
    const day = new Date(string(value, field, entry, /^\d{4}-\d\d-\d\d$/) + "T00:00:00Z");
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value || value < "0001") {
      throw fault("field", { entry, field });
    }
    return value;
  }

  function plan(value, entry) {
    if (typeof value !== "object" || !value || Array.isArray(value)) throw fault("field", { entry, field: "plan" });
    const names = ["title", "number", "file"].map((name) => [name, value[name] ?? null]);
    return Object.fromEntries(names.map(([name, text]) => [name, text === null ? null : string(text, name, entry)]));
  }

  function about(row, entry) {
    const said = ["reference", "requirement", "clause", "code"].filter((name) => name in row).join(" ");
    if (said === "clause" && row.clause === true) return { clause: true };
    if (said === "code") return { code: string(row.code, "code", entry) };
    if (said !== "reference requirement") throw fault("subject", { entry });
    const { reference, requirement } = row;
    return { reference: string(reference, "reference", entry), requirement: string(requirement, "requirement", entry) };
  }

  function right(row, entry) {
    const isLink = row.decision === "wrong_link";
    if (isLink && !("requirement" in row)) throw fault("link", { entry });
    if (isLink !== "right" in row || typeof row.right !== "object" && isLink || Array.isArray(row.right)) {
      throw fault("field", { entry, field: "right" });
    }
    if (!isLink) return {};
    if (row.right === null) return { right: null };
    const fingerprint = string(row.right.fingerprint, "right.fingerprint", entry, PRINT);
    return { right: { fingerprint, text: string(row.right.text, "right.text", entry) } };
  }

  // A row as it is written, from what may be anything.
  function checked(row, entry) {
    if (typeof row !== "object" || !row || Array.isArray(row)) throw fault("entry", { entry });
    const extra = Object.fromEntries(Object.entries(row).filter(([name]) => !KNOWN.includes(name)));
    const decision = string(row.decision, "decision", entry);
    if (!CHOICES.includes(decision)) {
      throw fault("choice", { entry, value: decision.slice(0, 40), known: CHOICES.join(", ") });
    }
    return {
      ...extra,
      plan: plan(row.plan, entry),
      ...about(row, entry),
      text: string(row.text, "text", entry),
      fingerprint: string(row.fingerprint, "fingerprint", entry, PRINT),
      decision,
      ...right(row, entry),
      note: string(row.note, "note", entry),
      date: date(row.date, "date", entry),
      expires: date(row.expires, "expires", entry),
    };
  }

  function parse(text) {
    let whole;
    try {
      whole = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch (error) {
      throw fault("json_page", { reason: error.message.slice(0, 80) });
    }
    if (!Array.isArray(whole?.decisions) || !("schema_version" in whole)) throw fault("kind");
    if (whole.schema_version !== FORM) {
      throw fault("version", { version: String(whole.schema_version).slice(0, 40), known: FORM });
    }
    const found = whole.decisions.map((row, index) => checked(row, index + 1));
    const firsts = new Map();
    found.forEach((row, index) => {
      const key = JSON.stringify([row.plan, subject(row), row.fingerprint]);
      if (firsts.has(key)) throw fault("twice", { entry: index + 1, first: firsts.get(key) });
      firsts.set(key, index + 1);
    });
    return found;
  }

  // ── writing, to the byte as the command line does ──

  function compare(one, other) {
    const [left, right] = [one, other].map((text) => Array.from(text, (char) => char.codePointAt(0)));
    const at = left.findIndex((point, index) => point !== right[index]);
    return at < 0 || at >= right.length ? left.length - right.length : left[at] - right[at];
  }

  function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || !value) return value;
    const names = Object.keys(value).sort(compare);
    return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
  }

  function order(row) {
    const { plan: name, reference, requirement, code, fingerprint } = row;
    const words = [name.number, name.title, name.file, reference, requirement, code, fingerprint];
    return words.map((word) => word ?? "").join("\0");
  }

  function write() {
    const list = [...rows].sort((one, other) => compare(order(one), order(other)));
    const whole = { schema_version: FORM, tool: { name: "conform" }, decisions: list };
    return JSON.stringify(sorted(whole), null, 2) + "\n";
  }

  // ── keeping ──

  function keep() {
    const text = JSON.stringify({ base: given.base, rows });
    conform.keep(place, text);
    isKept = conform.recall(place) === text;
  }

  // What the browser kept. Where the command line's decisions are others than then, the later ones hold.
  function recall() {
    rows = embedded.map((row) => checked(row, 0));
    rows.forEach((row) => honoured.add(JSON.stringify(row)));
    let kept;
    try {
      kept = JSON.parse(conform.recall(place) ?? "null");
      if (!kept) return;
      kept.rows = kept.rows.map((row) => checked(row, 0));
    } catch {
      return; // not ours, or of another version
    }
    if (kept.base === given.base) {
      rows = kept.rows;
      return;
    }
    merge(kept.rows.filter((row) => isNews(row, false)));
  }

  // Whether a row is later than what is known of the same (or, with `ties`, as late), or nothing is.
  function isNews(row, ties) {
    const old = latest(rows.filter((other) => alike(row, other) && same(row.plan, other.plan)));
    const [now, then] = [row.date ?? "", old?.date ?? ""];
    return !old || now > then || (ties && now === then);
  }

  // Adds rows in place of those about the same; among themselves they stay as they are.
  function merge(others) {
    const isReplaced = (old) => others.some((row) => alike(row, old) && same(row.plan, old.plan));
    rows = [...rows.filter((old) => !isReplaced(old)), ...others];
  }

  const name = () => {
    const { title, number, file } = given.plans[conform.number() - 1];
    return { title, number, file };
  };
  const mine = () => rows.filter((row) => same(row.plan, name()));
  const latest = (found) => found.reduce((best, row) => ((row.date ?? "") >= (best?.date ?? "") ? row : best), null);

  conform.decisions = {
    CHOICES,
    MOST,
    mine,
    name,
    parse,
    write,
    isKept: () => isKept,
    count: () => rows.length,
    isHonoured: (row) => honoured.has(JSON.stringify(row)),

    // What was decided on a subject: the decision that fits its texts, and the latest about others of its texts.
    find(wanted) {
      const found = mine().filter((row) => subject(row) === subject(wanted));
      const fits = latest(found.filter((row) => row.fingerprint === wanted.fingerprint));
      return { fits, former: fits || wanted.clause ? null : latest(found) };
    },

    // Adds a decision, in place of what was decided on the same texts or the same requirement of the same plan.
    put(row) {
      const again = (old) => alike(row, old) || (row.requirement && JSON.stringify(row.plan) === JSON.stringify(old.plan));
      rows = rows.filter((old) => !(subject(row) === subject(old) && same(row.plan, old.plan) && again(old)));
      rows.push(checked(row, 0));
      keep();
    },
    drop(row) {
      rows = rows.filter((old) => old !== row);
      keep();
    },
    add(others) {
      merge(others.filter((row) => isNews(row, true)));
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
