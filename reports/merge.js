// Two people's decisions → one list in which nothing is lost: the rules of conform/decisions/merge.py.
{
  const CHINA = "T00:00:00+08:00"; // a day without an hour begins with the day where these plans are written
  const BOTH = 2; // files, numbered 0 and 1
  const subject = (row) => JSON.stringify([row.reference, row.requirement, row.code]);
  const isAlike = (one, other) => subject(one) === subject(other) && one.fingerprint === other.fingerprint;
  const unique = (words) => Array.from(new Set(words)).sort(compare);

  // The order of code points, in which Python sorts.
  function compare(one, other) {
    const [left, right] = [one, other].map((text) => Array.from(text, (char) => char.codePointAt(0)));
    const at = left.findIndex((point, index) => point !== right[index]);
    return at < 0 || at >= right.length ? left.length - right.length : left[at] - right[at];
  }

  // Whether two names are one plan's; neither title nor file alone makes one of two plans with different numbers.
  function same(one, other) {
    const titled = Boolean(one.title && one.title === other.title);
    const filed = Boolean(one.file && one.file === other.file);
    if (one.number && other.number) return one.number === other.number || (titled && filed);
    return titled || filed;
  }

  const isTwin = (one, other) => isAlike(one, other) && same(one.plan, other.plan);

  // By which one decision knows another again: when and by whom it was made.
  const stamp = (row) => `${row.when || row.date || ""} ${row.who || ""}`.trim();

  function moment(row) {
    const when = row.when || (row.date ? row.date + CHINA : null);
    return when ? Date.parse(when) : -Infinity;
  }

  // The right clause of a wrong link, and those that carry the requirement together with it.
  const rights = (row) => (row.right ? [row.right, ...(row.right.more || [])] : []);

  // What a decision says, but for its note, whoever said it and when.
  const said = (row) => {
    const right = row.right ? rights(row).map((clause) => clause.fingerprint).sort() : null;
    return JSON.stringify([row.decision, right, row.expires]);
  };

  // A new row that remembers whose it took the place of: others', and those of nobody known.
  function knowing(row, olds) {
    const known = (old) => [...(old.replaces || []), ...(!old.who || old.who !== row.who ? [stamp(old)] : [])];
    const found = [...(row.replaces || []), ...[].concat(...olds.map(known))];
    const { conflict, replaces, ...rest } = row;
    const names = unique(found.filter((name) => name && name !== stamp(row)));
    return names.length ? { ...rest, replaces: names } : rest;
  }

  // Which of two on the same texts is left when they know of each other; null where they conflict.
  function met(old, row) {
    const [first, last] = moment(row) < moment(old) ? [row, old] : [old, row];
    const notes = unique([old, row].map((each) => each.note.trim()).filter(Boolean));
    let left = null;
    if (said(old) === said(row) && notes.length <= 1) left = last.note.trim() || !first.note.trim() ? last : first;
    else if ((last.replaces || []).includes(stamp(first))) left = last;
    else if ((first.replaces || []).includes(stamp(last))) left = first;
    else if (last.who && first.who === last.who && moment(first) < moment(last)) left = last;
    return left && knowing(left, [left === old ? row : old]);
  }

  // Whether one must give way to the other, or both conflict. Two of one file stand side by side.
  function meets(one, other) {
    const isApart = one.files !== other.files || one.files === BOTH || (one.wasInConflict && other.wasInConflict);
    return isApart && isAlike(one.row, other.row) && same(one.row.plan, other.row.plan);
  }

  // A group until none gives way to another; who stays stands in the place of the first.
  function left(group) {
    for (let at = 0; at < group.length; at++) {
      for (let to = at + 1; to < group.length; to++) {
        const [one, other] = [group[at], group[to]];
        const row = meets(one, other) ? met(one.row, other.row) : null;
        if (!row) continue;
        const files = one.files === other.files ? one.files : BOTH;
        const held = { row, files, wasInConflict: one.wasInConflict || other.wasInConflict };
        return left([...group.slice(0, at), held, ...group.slice(at + 1, to), ...group.slice(to + 1)]);
      }
    }
    return group;
  }

  // What is left of two files' rows when they know of each other; those that conflict are marked.
  function merge(rows, others) {
    const groups = new Map();
    [rows, others].forEach((file, number) => {
      for (const row of file) {
        const key = subject(row) + row.fingerprint;
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push({ row, files: number, wasInConflict: Boolean(row.conflict) });
      }
    });
    const found = [];
    groups.forEach((group) => found.push(...marked(left(group))));
    return found;
  }

  function marked(group) {
    return group.map((held) => {
      const { conflict, ...rest } = held.row;
      return group.some((other) => other !== held && meets(held, other)) ? { ...rest, conflict: true } : rest;
    });
  }

  conform.rules = { compare, isAlike, isTwin, knowing, merge, moment, rights, same, stamp, subject };
}
