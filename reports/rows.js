// The overview's rows: of many only those around what is in sight stand in the table, so that thousands open and scroll
// like fifty. The further ones are read from what the page holds for readers without a script.
{
  const MOST = 60; // so many stand there all
  const AHEAD = 10; // rows above and below what is in sight
  const table = document.getElementById("matrix");
  const body = table && table.tBodies[0];
  const around = table && table.parentElement; // what scrolls
  const rest = document.getElementById("matrix-rest");
  const all = table ? [...body.rows, ...further()] : [];
  let shown = all;
  let drawn = ""; // which rows stand there now
  let isPrinted = false;
  let height = 0;
  let asked = 0;

  function further() {
    if (!rest) return [];
    const read = new DOMParser().parseFromString(rest.textContent, "text/html");
    return Array.from(read.querySelectorAll("tr"), (row) => document.adoptNode(row));
  }

  // Stands for rows that do not stand there.
  function space(rows) {
    const row = conform.make("tr.space", [conform.make("td", "", { colSpan: table.tHead.rows[0].cells.length })]);
    row.setAttribute("aria-hidden", "true");
    row.style.height = `${rows * height}px`;
    return rows ? [row] : [];
  }

  function span() {
    if (isPrinted || shown.length <= MOST) return [0, shown.length];
    const first = body.querySelector("tr:not(.space)");
    height = (first && first.offsetHeight) || height || 26;
    const inSight = Math.ceil((around.clientHeight || innerHeight) / height);
    const from = Math.min(Math.max(Math.floor(around.scrollTop / height) - AHEAD, 0), shown.length);
    return [from, Math.min(from + inSight + 2 * AHEAD, shown.length)];
  }

  function draw(isAnew = true) {
    const [from, to] = span();
    if (!isAnew && drawn === `${from} ${to}`) return;
    drawn = `${from} ${to}`;
    conform.fill(body, [...space(from), ...shown.slice(from, to), ...space(shown.length - to)]);
  }

  function follow() {
    asked = 0;
    draw(false);
  }

  conform.rows = {
    all, // in the order of the files
    shown: () => shown,
    // Shows these rows, in this order.
    show(rows) {
      shown = rows;
      rows.forEach((row, index) => row.setAttribute("aria-rowindex", index + 2));
      draw();
    },
    // Brings a row into sight.
    reveal(row) {
      const at = shown.indexOf(row);
      if (at < 0) return;
      if (!row.parentNode) around.scrollTop = at * height - around.clientHeight / 2;
      draw(false);
      row.scrollIntoView({ block: "nearest" });
    },
  };

  if (table) {
    table.setAttribute("aria-rowcount", all.length + 2);
    around.addEventListener("scroll", () => {
      if (!asked) asked = requestAnimationFrame(follow);
    }, { passive: true });
    const print = (isOn) => () => {
      isPrinted = isOn;
      draw();
    };
    addEventListener("beforeprint", print(true));
    addEventListener("afterprint", print(false));
    addEventListener("resize", () => draw(false));
    conform.on("viewed", () => conform.view() === "overview" && draw(false));
  }
}
