// The strip: a cell a measure, the hotter the more of it is weaker than asked for or missing; a click shows it alone.
{
  const strip = document.querySelector(".strip");
  const BAD = new Set(["target", "deadline", "modality", "omitted", "dropped", "doubtful"]);
  const HEATS = [0.25, 0.5]; // shares of a measure from which on it is hotter
  const MOST = 60; // so many measures have a cell each; of more than that, each section has one

  // Measures in order, or sections, each with its findings, by sections.
  function grouped() {
    const requirements = conform.findings().filter((finding) => finding.dataset.measure);
    const measures = new Set(requirements.map((finding) => finding.dataset.measure));
    const key = measures.size > MOST ? "section" : "measure";
    const sections = new Map();
    for (const finding of requirements) {
      const { section } = finding.dataset;
      if (!sections.has(section)) sections.set(section, new Map());
      const cells = sections.get(section);
      const name = finding.dataset[key];
      cells.set(name, [...(cells.get(name) || []), finding]);
    }
    return { key, sections };
  }

  function heat(findings, bad) {
    if (findings.every((finding) => finding.dataset.status === "not_applicable")) return "none";
    if (!bad.length) return 0;
    return 1 + HEATS.filter((share) => bad.length / findings.length > share).length;
  }

  function cell(name, findings) {
    const bad = findings.filter((finding) => BAD.has(finding.dataset.rank));
    const open = bad.filter((finding) => !conform.isDecided(finding)).length;
    const head = findings[0].closest(".measure").querySelector("h5");
    const id = head.querySelector(".id").textContent;
    const title = head.textContent.replace(id, "").trim();
    const words = conform.say("strip.measure", { id, title, all: findings.length, bad: bad.length, open });
    const button = conform.make(`button.heat-${heat(findings, bad)}`, id, { type: "button", value: name, title: words });
    button.setAttribute("aria-label", words);
    button.dataset.open = open;
    return button;
  }

  function draw() {
    const { key, sections } = grouped();
    strip.dataset.filter = key;
    const kept = document.activeElement && strip.contains(document.activeElement) ? document.activeElement.value : null;
    const asked = new Set((conform.filters[key] || "").split(","));
    const groups = Array.from(sections.values(), (cells) => {
      const group = conform.make("span", Array.from(cells, ([name, findings]) => {
        const button = cell(name, findings);
        button.setAttribute("aria-pressed", String(asked.has(name)));
        return button;
      }));
      group.style.setProperty("--cells", cells.size); // a section is as wide as its measures
      return group;
    });
    conform.fill(strip, groups);
    const again = Array.from(strip.querySelectorAll("button")).find((button) => button.value === kept);
    if (again) again.focus();
  }

  if (strip) {
    conform.on("shown", draw);
    conform.on("decision", draw);
    conform.on("language", draw);
  }
}
