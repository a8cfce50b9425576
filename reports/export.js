// Files and the clipboard: decisions.json out and in, the list that the filters show as CSV and Markdown.
{
  const store = conform.decisions;
  const tools = document.querySelector(".decide-tools");
  const trouble = document.getElementById("decide-told");
  const picker = document.getElementById("decide-file");
  const COLUMNS = ["number", "measure", "status", "requirement", "evidence", "place", "changes", "decision", "note"];
  let isSaved = true;

  const clean = (text) => conform.rules.spelt((text || "").replace(/\s+/g, " ").trim());
  const all = (element, selector) => Array.from(element.querySelectorAll(selector), (part) => clean(part.textContent));

  function cells(finding) {
    const row = conform.decisionOf(finding);
    const isClause = finding.dataset.kind === "clause";
    const found = all(finding, isClause ? ".both p[lang]" : ".has p > span[lang]");
    const near = all(finding, ".has .none");
    const [status, sure] = ["status." + finding.dataset.status, "." + finding.dataset.certainty];
    return [
      isClause ? "" : finding.dataset.requirement,
      clean(finding.closest(".measure").querySelector("h5").textContent),
      conform.say(status + sure in conform.texts ? status + sure : status),
      all(finding, ".wants")[0] || "",
      [...found, ...near].join(" / "),
      all(finding, ".label a.place, .has p > a.place").join(" / "),
      all(finding, ".changes li").join("；"),
      row ? conform.say("decision." + row.decision) : "",
      row ? clean(row.note) : "",
    ];
  }

  const table = () => [COLUMNS.map((name) => conform.say("decision.column." + name)), ...conform.visible().map(cells)];

  // For spreadsheets: a byte-order mark, quotes doubled; a cell that would be a formula begins with an apostrophe.
  function csv(rows = table()) {
    const guard = (text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text);
    const line = (row) => row.map((cell) => `"${guard(cell).replace(/"/g, '""')}"`).join(",") + "\r\n";
    return "\ufeff" + rows.map(line).join("");
  }

  function markdown() {
    const safe = (text) => text.replace(/[\\`*_{}[\]()<>#+!|~&@-]/g, "\\$&"); // as render/lint/markdown.py
    const line = (row) => `| ${row.map(safe).join(" | ")} |\n`;
    const [head, ...rows] = table();
    const title = clean(conform.plan().querySelector("h2").textContent);
    return `# ${safe(title)}\n\n${line(head)}|${" --- |".repeat(head.length)}\n${rows.map(line).join("")}`;
  }

  function download(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text }));
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) return say("decision.not_copied", {}, true);
    }
    return say("decision.copied", { count: conform.visible().length });
  }

  function say(key, values = {}, isTrouble = false) {
    trouble.textContent = conform.say(key, values);
    trouble.classList.toggle("warning", isTrouble);
    trouble.hidden = false;
  }

  async function read(file) {
    if (file.size > conform.rules.MOST) throw { key: "error.decisions.large", values: { most: conform.rules.MOST / 2 ** 20 } };
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      throw { key: "decision.not_utf8" };
    }
  }

  async function load(file) {
    try {
      const rows = conform.rules.parse(await read(file));
      store.add(rows);
      conform.refreshDecisions();
      conform.applyFilters();
      const conflicts = store.conflicts();
      const key = conflicts ? "decision.loaded_conflict" : "decision.loaded";
      const mine = rows.filter((row) => conform.rules.same(row.plan, store.name()));
      say(key, { count: rows.length, mine: mine.length, conflicts }, Boolean(conflicts));
    } catch (error) {
      if (!error.key) throw error;
      say("decision.not_loaded", { file: file.name, reason: conform.say(error.key, error.values) }, true);
    }
  }

  const stem = () => store.name().file || "conform";
  const ACTS = {
    save() {
      download("decisions.json", "application/json", store.write());
      isSaved = true;
      store.saved();
      say("decision.saved", { count: store.count() });
    },
    load: () => picker.click(),
    csv: () => download(`${stem()}.csv`, "text/csv", csv()),
    markdown: () => download(`${stem()}.md`, "text/markdown", markdown()),
    "copy-csv": () => copy(csv().slice(1)),
    "copy-markdown": () => copy(markdown()),
  };

  conform.exported = { csv, markdown };
  Object.assign(conform, { csv, download });
  if (tools) {
    tools.addEventListener("click", (event) => {
      const button = conform.around(event, "button");
      if (!button || !(button.value in ACTS)) return;
      ACTS[button.value]();
      document.getElementById("menu").open = false;
    });
    picker.addEventListener("change", () => {
      if (picker.files[0]) load(picker.files[0]);
      picker.value = "";
    });
  }
  const button = document.getElementById("export");
  if (button) button.addEventListener("click", ACTS.csv);
  document.addEventListener("input", (event) => conform.around(event, ".decide textarea") && (isSaved = false));
  document.addEventListener("click", (event) => conform.around(event, ".choices button, .is-conflict button, #choosing") && (isSaved = false));
  addEventListener("beforeunload", (event) => {
    if (!isSaved && !store.isKept()) event.preventDefault();
  });
}
