// What reports/decisions.js makes of the cases; `cases` holds them, and the value of the last line is the answer.
const notes = (rows) => rows.map((row) => row.note);
const whole = (rows) => ({
  left: notes(rows),
  conflicts: notes(rows.filter((row) => row.conflict)),
  replaces: rows.map((row) => row.replaces).filter(Boolean),
});
const outcome = (act) => {
  try {
    return act();
  } catch (error) {
    if (!error.key) throw error;
    return { fault: error.key, values: error.values };
  }
};
JSON.stringify({
  refused: cases.refused.map((each) => outcome(() => notes(conform.rules.parse(each.text)))),
  written: cases.written.map((each) => conform.rules.write(conform.rules.parse(each.text))),
  put: cases.put.map((each) => whole(conform.rules.put(each.rows, each.put))),
  merge: cases.merge.map((each) => whole(conform.rules.merge(each.rows, each.others))),
  counted: cases.counted.map((each) => {
    const none = each.of === "foreign" ? "not_applicable" : "omitted";
    return conform.rules.counted(each.of === "foreign" ? "inherited" : each.of, none, each);
  }),
  shares: cases.shares.map((counts) => conform.rules.share(counts)),
  find: cases.find.map((each) => conform.rules.find(each.rows, each.wanted).fits?.note ?? null),
});
