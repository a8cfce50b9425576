// Filters: what is shown of a plan's findings and clauses, and how many there are of each.
{
  const bar = document.querySelector(".filters");
  const count = document.getElementById("count");
  const clear = document.getElementById("clear");
  const words = new WeakMap();
  const rules = {
    status: (finding, value) => value.split(",").some((one) => hasStatus(finding, one)),
    change: (finding, value) => (finding.dataset.changes ?? "").split(" ").includes(value),
    section: (finding, value) => finding.dataset.section === value,
    text: (finding, value) => holds(finding, value),
  };
  let findings = [];

  function hasStatus(finding, status) {
    return status === "doubt" ? "doubt" in finding.dataset : finding.dataset.status === status;
  }

  function holds(element, value) {
    if (!words.has(element)) {
      const parts = element.matches(".finding") ? element.querySelectorAll(".label, .side") : [element];
      words.set(element, [...parts].map((part) => part.textContent.toLowerCase()).join("\n"));
    }
    const text = words.get(element);
    return value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }

  const active = () => Object.entries(conform.filters).filter(([name, value]) => value && rules[name]);
  const passes = (finding, asked) => asked.every(([name, value]) => rules[name](finding, value));

  function apply() {
    const plan = conform.plan();
    if (!plan || !bar) return;
    const asked = active();
    for (const finding of findings) finding.hidden = !passes(finding, asked);
    for (const group of plan.querySelectorAll(".view-reference .measure, .view-reference .part")) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    hideClauses(plan, asked);
    tellCounts(plan, asked);
    conform.tell("filtered");
  }

  // A clause stays with one of its findings; by words alone also for its own.
  function hideClauses(plan, asked) {
    const shown = new Set(conform.visible().map((finding) => finding.id));
    const alone = asked.length === 1 && asked[0][0] === "text" ? asked[0][1] : "";
    let pending = 0; // a heading down to this level is needed by what stands below it
    for (const clause of [...plan.querySelectorAll(".text > *")].reverse()) {
      const heading = clause.matches(".heading") ? Number(clause.firstElementChild.tagName.slice(1)) : 0;
      const links = [...clause.querySelectorAll(".margin a")].map((link) => decodeURIComponent(link.hash.slice(1)));
      const carries = [...links, `p${conform.number()}-added-${clause.dataset.clause}`].some((id) => shown.has(id));
      const keeps = !asked.length || (carries && !heading) || (heading && heading <= pending);
      clause.hidden = !(keeps || (alone && clause.matches(".clause") && holds(clause, alone)));
      if (!clause.hidden) pending = heading ? heading - 1 : 6;
    }
  }

  function tellCounts(plan, asked) {
    const shown = conform.visible().length;
    const told = { shown, total: findings.length };
    count.textContent = conform.say("page.count", told);
    const filtered = plan.querySelector(".filtered"); // for paper, which does not show the bar
    filtered.hidden = !asked.length;
    filtered.textContent = conform.say("page.filtered", told);
    clear.hidden = !asked.length;
    const others = asked.filter(([name]) => name !== "status");
    const left = findings.filter((finding) => passes(finding, others));
    for (const chip of bar.querySelectorAll(".chips button")) {
      chip.querySelector("b").textContent = left.filter((finding) => hasStatus(finding, chip.value)).length;
    }
    const nothing = plan.querySelector(".nothing");
    nothing.hidden = shown > 0;
    nothing.textContent = conform.say(findings.length ? "page.nothing" : "body.nothing");
  }

  function read(control) {
    if (!control.matches(".chips")) return control.value.trim();
    return [...control.querySelectorAll('[aria-pressed="true"]')].map((chip) => chip.value).join(",");
  }

  function write(control, value) {
    if (!control.matches(".chips")) {
      if (control.value.trim() !== value) control.value = value;
      return;
    }
    const on = new Set(value.split(","));
    for (const chip of control.querySelectorAll("button")) chip.setAttribute("aria-pressed", String(on.has(chip.value)));
  }

  function changed() {
    conform.filters = {};
    for (const control of bar.querySelectorAll("[data-filter]")) {
      if (read(control)) conform.filters[control.dataset.filter] = read(control);
    }
    conform.leave();
    apply();
    conform.write();
  }

  Object.assign(conform, {
    filters: {}, // name → value; the same names are in the address

    // The findings that the filters show, in their order.
    visible: () => findings.filter((finding) => !finding.hidden),

    // A further filter: an element with data-filter="name" in the bar says its value.
    addFilter(name, matches) {
      rules[name] = matches;
    },
    applyFilters: apply,

    setFilters(values) {
      conform.filters = Object.fromEntries(Object.entries(values).filter(([name, value]) => value && rules[name]));
      for (const control of bar?.querySelectorAll("[data-filter]") ?? []) {
        write(control, conform.filters[control.dataset.filter] ?? "");
      }
      apply();
    },
  });

  conform.on("shown", () => {
    findings = [...conform.plan().querySelectorAll(".finding")];
  });
  conform.on("language", () => {
    findings.forEach((finding) => words.delete(finding));
    apply();
  });

  bar?.addEventListener("input", changed);
  bar?.addEventListener("submit", (event) => event.preventDefault());
  bar?.addEventListener("click", (event) => {
    const chip = event.target.closest(".chips button");
    if (chip) {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      changed();
    }
  });
  clear?.addEventListener("click", () => {
    conform.setFilters({});
    conform.write();
    bar.querySelector("input").focus();
  });
}
