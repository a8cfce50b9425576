// How requirements count once something is decided on them: what conform/decisions/apply.py makes of them with the next
// check, as far as the page can know. It knows nothing of the page; tests/decisions/cases.json holds both to it.
{
  const STATUSES = ["inherited", "modified", "omitted", "not_applicable"];
  const HALF = 0.5;

  // The status by which a requirement counts. `none` is the one that it has without a counterpart; a counterpart that a
  // person chose is compared with the next check only.
  function counted(status, none, row) {
    if (!row) return status;
    if (row.decision === "not_applicable") return "not_applicable";
    return row.decision === "wrong_link" && !row.right ? none : status;
  }

  // A share as people read it, rounded as Python does; 100% and 0% only when it is all and nothing.
  function percent(share) {
    const tenths = share * 100 * 10;
    const low = Math.floor(tenths);
    const isUp = tenths - low === HALF ? low % 2 === 1 : tenths - low > HALF;
    const shown = (low + Number(isUp)) / 10;
    if (shown === 100 && share < 1) return "99.9%";
    if (shown === 0 && share > 0) return "0.1%";
    return `${shown}%`;
  }

  // Coverage of so many requirements of each status: in words, empty where nothing applies, and as pieces of a bar.
  function share(counts) {
    const [inherited, modified, omitted] = counts;
    const [found, applicable] = [inherited + modified, inherited + modified + omitted];
    let at = 0;
    const bar = STATUSES.slice(0, -1).map((status, index) => {
      const size = applicable ? (100 * counts[index]) / applicable : 0;
      at += size;
      return [status, at - size, size];
    });
    return { found, applicable, words: applicable ? percent(found / applicable) : "", bar: bar.filter((piece) => piece[2]) };
  }

  Object.assign(conform.rules, { STATUSES, counted, share });
}
