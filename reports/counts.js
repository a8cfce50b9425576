// Counts and bars of the head and of the summary follow what is decided, as the next check will have them.
{
  const { STATUSES, counted, share } = conform.rules;
  const store = conform.decisions;
  const read = (element) => element.dataset.counts.split(" ").map(Number);

  // The counts as they came, and for each requirement that counts otherwise now one less and one more.
  function moved(element, moves) {
    const counts = read(element);
    for (const [from, to] of moves) {
      counts[STATUSES.indexOf(from)]--;
      counts[STATUSES.indexOf(to)]++;
    }
    return counts;
  }

  function movesOf(finding) {
    const { status, reference, requirement, foreign, section } = finding.dataset;
    const row = reference && requirement ? conform.decisionOf(finding) : null;
    const to = row && !store.isHonoured(row) ? counted(status, foreign === undefined ? "omitted" : "not_applicable", row) : status;
    return to === status ? [] : [[status, to, section]];
  }

  // Says a sentence of the page again with other values.
  function say(element, values) {
    element.dataset.with = Object.keys(values).map((name) => `${name}=${values[name]}`).join("\n");
    element.textContent = conform.say(element.dataset.say, values);
  }

  function draw(svg, bar) {
    const shape = (piece) => {
      const rect = document.createElementNS(svg.namespaceURI, "rect");
      const values = { class: "is-" + piece[0], x: piece[1].toFixed(2), width: piece[2].toFixed(2), height: 4 };
      for (const name of Object.keys(values)) rect.setAttribute(name, values[name]);
      return rect;
    };
    conform.fill(svg, bar.map(shape));
  }

  function head(plan, moves) {
    const told = plan.querySelector(".head .coverage");
    const counts = moved(told, moves);
    const { found, applicable, words, bar } = share(counts);
    say(told.querySelector('[data-say="summary.coverage"]'), { coverage: words || "0%" });
    say(told.querySelector('[data-say="summary.of"]'), { applicable, found });
    const svg = plan.querySelector(".head .share");
    svg.dataset.with = STATUSES.map((status, index) => `${status}=${counts[index]}`).join("\n");
    svg.setAttribute("aria-label", conform.say(svg.dataset.label, conform.values(svg)));
    draw(svg, bar);
    for (const line of plan.querySelectorAll(".facts [data-status]")) {
      const count = counts[STATUSES.indexOf(line.dataset.status)];
      line.querySelector("b").textContent = count;
      line.hidden = !count && line.dataset.status === "not_applicable";
    }
  }

  function section(row, moves) {
    const counts = moved(row, moves.filter((move) => move[2] === row.dataset.section));
    const { words, bar } = share(counts);
    const cells = row.querySelectorAll("td.number");
    cells[0].textContent = words || "–";
    counts.forEach((count, index) => (cells[index + 1].textContent = count));
    draw(row.querySelector("svg"), bar);
  }

  function follow() {
    const plan = conform.plan();
    if (!plan || !plan.querySelector(".head [data-counts]")) return;
    const moves = [].concat(...conform.findings().map(movesOf));
    head(plan, moves);
    for (const row of plan.querySelectorAll(".sections [data-counts]")) section(row, moves);
  }

  conform.on("decision", follow);
}
