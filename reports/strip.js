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

  // What the reference of a finding is called where there are several: 省.
  function calledOf(finding) {
    const called = finding.querySelector(".label .called");
    return called ? called.textContent : "";
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
    const own = head.querySelector(".id").textContent;
    const id = [calledOf(findings[0]), own].join(" ").trim();
    const title = head.textContent.replace(own, "").trim();
    const words = conform.say("strip.measure", { id, title, all: findings.length, bad: bad.length, open });
    const button = conform.make(`button.heat-${heat(findings, bad)}`, own, { type: "button", value: name, title: words });
    button.setAttribute("aria-label", words);
    button.dataset.open = open;
    return button;
  }

  // The cells of each of several references behind its name.
  function byReference(groups) {
    const tiers = new Map();
    for (const [called, group] of groups) tiers.set(called, [...(tiers.get(called) || []), group]);
    if (tiers.size < 2) return groups.map(([, group]) => group);
    return Array.from(tiers, ([called, own]) => conform.make("div.tier", [conform.make("b", called, { lang: "zh" }), ...own]));
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
      return [calledOf(Array.from(cells.values())[0][0]), group];
    });
    conform.fill(strip, byReference(groups));
    const again = Array.from(strip.querySelectorAll("button")).find((button) => button.value === kept);
    if (again) again.focus();
  }

  if (strip) {
    conform.on("shown", draw);
    conform.on("decision", draw);
    conform.on("language", draw);
  }
}
