// Many plans: a row a plan, a column a measure. A click on a head sorts, on a cell opens the measure in that plan.
{
  const table = document.getElementById("matrix");
  const search = document.getElementById("matrix-text");
  const level = document.getElementById("matrix-level");
  const count = document.getElementById("matrix-count");
  const wording = document.getElementById("matrix-wording");
  const heads = table ? Array.from(table.tHead.rows[0].cells) : [];
  const rows = conform.rows.all; // in the order of the files
  const body = table && table.tBodies[0];
  let order = rows;
  let sorted = { column: -1, isDown: false };
  let timer = 0;

  // What a cell is worth: √ all, 3/5 that share, × nothing; NaN where there is nothing to compare.
  function value(cell) {
    const text = cell.textContent.trim();
    if (text === "√") return 1;
    if (text === "×") return 0;
    const [part, whole] = text.replace("%", "").split("/");
    return text ? Number(part) / Number(whole || 1) : NaN;
  }

  function compare(column) {
    return (one, other) => {
      const [left, right] = [one.cells[column], other.cells[column]];
      const isText = column < 2;
      const by = isText ? left.textContent.localeCompare(right.textContent, "zh") : value(left) - value(right);
      return Number.isNaN(by) ? Number(Number.isNaN(value(left))) - Number(Number.isNaN(value(right))) : by;
    };
  }

  function sort(column) {
    const isDown = sorted.column === column && !sorted.isDown;
    sorted = { column, isDown };
    order = rows.slice().sort(compare(column));
    if (isDown) order.reverse();
    conform.rows.show(order.filter(isWanted));
    heads.forEach((head, index) => {
      if (index === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    const { measure } = heads[column].dataset;
    wording.hidden = !measure;
    wording.value = measure || "";
    if (measure) wording.textContent = conform.say("matrix.wordings", { measure: heads[column].textContent });
  }

  function isWanted(row) {
    const words = search.value.trim().toLowerCase().split(/\s+/);
    const text = (row.cells[0].title + " " + row.cells[0].textContent).toLowerCase();
    return words.every((word) => text.includes(word)) && (!level.value || row.cells[1].textContent === level.value);
  }

  function filter() {
    conform.rows.show(order.filter(isWanted));
    average();
  }

  // A mean as the cells above it are written; of a measure, in which √ is 100, without the sign for want of room.
  function told(head, column, mean) {
    if (head.dataset.measure) return String(Math.round(100 * mean));
    return column < 4 ? `${mean.toFixed(column === 2 ? 1 : 0)}%` : mean.toFixed(0);
  }

  // The last row: the mean of every column over the plans that are shown.
  function average() {
    const shown = conform.rows.shown();
    count.textContent = conform.say("matrix.count", { shown: shown.length, total: rows.length });
    const foot = table.tFoot.rows[0];
    table.tFoot.hidden = false;
    const cells = heads.map((head, column) => {
      if (column === 0) return conform.make("th", conform.say("matrix.average"), { scope: "row" });
      const values = column === 1 ? [] : shown.map((row) => value(row.cells[column])).filter((each) => !Number.isNaN(each));
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      return conform.make("td", values.length ? told(head, column, mean) : "");
    });
    conform.fill(foot, cells);
  }

  // How many decisions there are on a plan; of one that has a page of its own, those that the browser keeps for that.
  function decidedIn(row, index) {
    const { key, given } = row.cells[3].dataset;
    if (!key) return conform.decisions.countOf(index + 1);
    try {
      return JSON.parse(conform.recall("decisions-" + key)).rows.length;
    } catch {
      return Number(given);
    }
  }

  // How much of each plan has been decided on.
  function tellDecided() {
    rows.forEach((row, index) => {
      const asked = Number(row.cells[3].dataset.asked);
      const share = asked ? Math.min(decidedIn(row, index) / asked, 1) : 1;
      row.cells[3].textContent = `${Math.round(100 * share)}%`;
    });
    average();
  }

  // A cell as a spreadsheet takes it: 3/5 would be a date.
  function exported(cell, column) {
    if (column === 0) return cell.title.replace("\n", " ");
    const text = cell.textContent.trim();
    return heads[column].dataset.measure && text ? `${Math.round(100 * value(cell))}%` : text;
  }

  function csv() {
    const lines = [heads.map((head) => head.title ? `${head.textContent.trim()} ${head.title}` : head.textContent.trim())];
    for (const row of conform.rows.shown()) lines.push(Array.from(row.cells, exported));
    conform.download(`${conform.say("page.overview")}.csv`, "text/csv", conform.csv(lines));
  }

  // Marks the row of the plan that is, or was, looked at.
  function stand(row) {
    rows.forEach((each) => each.classList.toggle("here", each === row));
  }

  // To a plan's own page; the way back leads to its row.
  function leave(row, address) {
    try {
      history.replaceState(null, "", `#p${rows.indexOf(row) + 1}`);
    } catch {
      // Some viewers forbid it.
    }
    location.href = address;
  }

  function open(row, column) {
    stand(row);
    const address = conform.addressOf(row, heads[column].dataset.measure);
    if (!address.startsWith("#")) return leave(row, address);
    conform.setFilters({});
    conform.go(address);
  }

  // Arrows go from cell to cell, Enter opens.
  function walk(event) {
    const cell = conform.around(event, "tbody td, tbody th");
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    if (!cell || !(event.key in steps || event.key === "Enter")) return;
    if (event.key === "Enter" && event.target.matches("a")) return;
    event.preventDefault();
    if (event.key === "Enter") return open(cell.parentElement, cell.cellIndex);
    const [down, right] = steps[event.key];
    const shown = conform.rows.shown();
    const row = shown[shown.indexOf(cell.parentElement) + down];
    const next = row && row.cells[cell.cellIndex + right];
    if (!next) return;
    conform.rows.reveal(row);
    const target = next.querySelector("a") || next;
    target.tabIndex = 0;
    target.focus();
    if (cell !== next && cell.matches("td")) cell.tabIndex = -1;
  }

  // A head becomes a button that sorts.
  function prepare(head, column) {
    const button = conform.make("button", Array.from(head.childNodes), { type: "button" });
    button.addEventListener("click", () => sort(column));
    head.append(button);
  }

  // Where a plan is shown, or a measure in it.
  conform.addressOf = (row, measure) => row.cells[0].querySelector("a").getAttribute("href") + (measure ? `?measure=${encodeURIComponent(measure)}` : "");
  conform.backToRow = (number) => {
    if (number && rows[number - 1]) stand(rows[number - 1]);
    const last = rows.find((row) => row.matches(".here"));
    if (last) conform.rows.reveal(last);
  };
  conform.clearMatrix = () => {
    search.value = "";
    filter();
  };

  if (table) {
    heads.forEach(prepare);
    filter();
    search.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(filter, 100);
    });
    search.addEventListener("compositionend", filter);
    search.form.addEventListener("submit", (event) => event.preventDefault());
    level.addEventListener("change", filter);
    document.getElementById("matrix-csv").addEventListener("click", csv);
    wording.addEventListener("click", () => conform.go(`#wording-${wording.value}`));
    table.addEventListener("click", (event) => {
      const cell = conform.around(event, "tbody td");
      if (cell) open(cell.parentElement, cell.cellIndex);
    });
    table.addEventListener("keydown", walk);
    conform.on("language", average);
    conform.on("viewed", () => conform.view() === "overview" && tellDecided());
  }
}
