// The rules of decisions.json: what is read, in which order it is written, what takes whose place. They are those of
// conform/decisions, and know nothing of the page; tests/decisions/cases.json holds both to them. merge.js joins files.
{
  const FORM = 1; // schema_version
  const MOST = 16 * 2 ** 20;
  const CHOICES = ["accepted", "needs_work", "not_applicable", "wrong_link"];
  const KNOWN = ["plan", "reference", "requirement", "clause", "code", "text", "fingerprint", "decision", "right"];
  const PRINT = /^[0-9a-f]{16}$/;
  const NAME = /./s;
  const OURS = ["who", "when", "replaces", "conflict"];
  const WHEN = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$/;
  const { compare, isAlike, knowing, moment, same, stamp, subject } = conform.rules;

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
    const names = ["title", "number", "file"].map((name) => [name, value[name] === undefined ? null : value[name]]);
    return Object.fromEntries(names.map(([name, text]) => [name, text === null ? null : string(text, name, entry)]));
  }

  function about(row, entry) {
    const said = ["reference", "requirement", "clause", "code"].filter((name) => name in row).join(" ");
    if (said === "clause" && row.clause === true) return { clause: true };
    if (said === "code") return { code: string(row.code, "code", entry, NAME) };
    if (said !== "reference requirement") throw fault("subject", { entry });
    const name = (field) => string(row[field], field, entry, NAME);
    return { reference: name("reference"), requirement: name("requirement") };
  }

  function choice(row, entry) {
    const value = string(row.decision, "decision", entry);
    if (!CHOICES.includes(value)) throw fault("choice", { entry, value: value.slice(0, 40), known: CHOICES.join(", ") });
    if (value === "wrong_link" && !("requirement" in row)) throw fault("link", { entry });
    return value;
  }

  function right(row, entry) {
    const isLink = row.decision === "wrong_link";
    if (isLink !== "right" in row || (isLink && typeof row.right !== "object") || Array.isArray(row.right)) {
      throw fault("field", { entry, field: "right" });
    }
    if (!isLink) return {};
    if (row.right === null) return { right: null };
    const { more = [] } = row.right;
    const isClause = (value) => typeof value === "object" && value && !Array.isArray(value);
    if (!Array.isArray(more) || !more.every(isClause)) throw fault("field", { entry, field: "right.more" });
    const clause = (found) => ({
      fingerprint: string(found.fingerprint, "right.fingerprint", entry, PRINT),
      text: string(found.text, "right.text", entry),
    });
    return { right: { ...clause(row.right), ...(more.length ? { more: more.map(clause) } : {}) } };
  }

  function when(value, entry) {
    if (value === undefined || value === null) return null;
    date(string(value, "when", entry, WHEN).slice(0, 10), "when", entry);
    return value;
  }

  // Whose place it took, and whether it is one of several of which none holds.
  function history(row, entry) {
    const { replaces = [], conflict } = row;
    if (!Array.isArray(replaces)) throw fault("field", { entry, field: "replaces" });
    replaces.forEach((name) => string(name, "replaces", entry));
    if ("conflict" in row && conflict !== true) throw fault("field", { entry, field: "conflict" });
    return { ...(replaces.length ? { replaces } : {}), ...(conflict ? { conflict } : {}) };
  }

  // A row as it is written, from what may be anything.
  function checked(row, entry) {
    if (typeof row !== "object" || !row || Array.isArray(row)) throw fault("entry", { entry });
    const extra = Object.fromEntries(Object.entries(row).filter(([name]) => ![...KNOWN, ...OURS].includes(name)));
    return {
      ...extra,
      plan: plan(row.plan, entry),
      ...about(row, entry),
      fingerprint: string(row.fingerprint, "fingerprint", entry, PRINT),
      decision: choice(row, entry),
      text: string(row.text, "text", entry),
      ...right(row, entry),
      note: string(row.note, "note", entry),
      date: date(row.date, "date", entry),
      expires: date(row.expires, "expires", entry),
      who: row.who === undefined || row.who === null ? null : string(row.who, "who", entry),
      when: when(row.when, entry),
      ...history(row, entry),
    };
  }

  // Whether all can be written again: 1e400 cannot.
  function isSound(value) {
    if (typeof value === "number") return Number.isFinite(value);
    return typeof value !== "object" || !value || Object.values(value).every(isSound);
  }

  function parse(text) {
    let whole;
    try {
      whole = JSON.parse(text.replace(/^\ufeff/, ""));
      if (!isSound(whole)) whole = null;
    } catch (error) { // a RangeError where it is nested too deeply
      throw fault("json_page", { reason: error.message.slice(0, 80) });
    }
    if (!Array.isArray(whole && whole.decisions) || !("schema_version" in whole)) throw fault("kind");
    if (whole.schema_version !== FORM) {
      throw fault("version", { version: String(whole.schema_version).slice(0, 40), known: FORM });
    }
    const found = whole.decisions.map((row, index) => checked(row, index + 1));
    const firsts = new Map();
    found.forEach((row, index) => {
      const key = JSON.stringify([row.plan, subject(row), row.fingerprint]);
      if (firsts.has(key) && !row.conflict) throw fault("twice", { entry: index + 1, first: firsts.get(key) });
      if (!firsts.has(key)) firsts.set(key, index + 1);
    });
    return found;
  }

  // ── writing, to the byte as the command line does ──

  function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || !value) return value;
    const names = Object.keys(value).sort(compare);
    return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
  }

  function order(row) {
    const { plan: name, reference, requirement, code, fingerprint } = row;
    const words = [name.number, name.title, name.file, reference, requirement, code, fingerprint];
    if (row.conflict) words.push(stamp(row), row.decision, row.note);
    return words.map((word) => word || "");
  }

  function before(one, other) {
    const [left, right] = [order(one), order(other)];
    const pairs = left.map((word, index) => (index < right.length ? compare(word, right[index]) : 1));
    return pairs.find((difference) => difference) || left.length - right.length;
  }

  // What nobody sees, or turns the writing, or gives orders to who keeps a log, as escapes: text/shown.py has the same.
  const UNSEEN =
    /[\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]|(?<=#)#(?=\[)/g;
  const escape = (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0");
  const spelt = (text) => text.replace(UNSEEN, (found) => found.split("").map(escape).join(""));

  function write(rows) {
    const whole = { schema_version: FORM, tool: { name: "conform" }, decisions: [...rows].sort(before) };
    return spelt(JSON.stringify(sorted(whole), null, 2)) + "\n";
  }

  // ── what holds, and what takes whose place ──

  const latest = (found) => found.reduce((best, row) => (!best || moment(row) >= moment(best) ? row : best), null);

  // What was decided on a subject: the decision that fits its texts, those that conflict, none of which holds, and the
  // latest about others of its texts.
  function find(rows, wanted) {
    const found = rows.filter((row) => subject(row) === subject(wanted));
    const all = found.filter((row) => row.fingerprint === wanted.fingerprint);
    const rivals = all.some((row) => row.conflict) ? all.sort((one, other) => compare(stamp(one), stamp(other))) : [];
    const fits = rivals.length ? null : latest(all);
    return { fits, rivals, former: fits || rivals.length || wanted.clause ? null : latest(found) };
  }

  // The rows with a new one in place of what was decided on the same texts or the same requirement of the same plan.
  function put(rows, row) {
    const whole = (old) => row.requirement && JSON.stringify(row.plan) === JSON.stringify(old.plan);
    const again = (old) => subject(row) === subject(old) && same(row.plan, old.plan) && (isAlike(row, old) || whole(old));
    return [...rows.filter((old) => !again(old)), knowing(checked(row, 0), rows.filter(again))];
  }

  Object.assign(conform.rules, { CHOICES, MOST, checked, find, parse, put, spelt, write });
}
