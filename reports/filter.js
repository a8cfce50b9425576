// Filters: what is shown of a plan's findings. Of one filter any value will do, of several all must hold.
{
  const words = new WeakMap();
  const among = (value) => new Set(value.split(","));
  // Filter → the values → a test of a finding.
  const rules = {
    status: (value) => has((finding) => finding.dataset.status, among(value)),
    certainty: (value) => has((finding) => finding.dataset.certainty || "", among(value)),
    section: (value) => has((finding) => finding.dataset.section, among(value)),
    measure: (value) => has((finding) => finding.dataset.measure, among(value)),
    text: (value) => (finding) => holds(finding, value),
  };
  let findings = [];

  const has = (name, values) => (finding) => values.has(name(finding));

  // A finding has changes such as `target:weaker`; one and the same must be of the kind and go the way asked for.
  function changed(kinds, ways) {
    const isKind = kinds ? among(kinds) : null;
    const isWay = ways ? among(ways) : null;
    return (finding) =>
      (finding.dataset.changes || "").split(" ").some((change) => {
        const [kind, way] = change.split(":");
        return kind && (!isKind || isKind.has(kind)) && (!isWay || isWay.has(way));
      });
  }

  function holds(element, value) {
    if (!words.has(element)) {
      const parts = element.matches(".finding") ? element.querySelectorAll(".label, .side, .changes") : [element];
      words.set(element, Array.from(parts, (part) => part.textContent.toLowerCase()).join("\n"));
    }
    const text = words.get(element);
    return value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  }

  // The tests that a choice of filters makes.
  function tests(values) {
    const made = Object.keys(rules).filter((name) => values[name]).map((name) => rules[name](values[name]));
    if (values.change || values.way) made.push(changed(values.change, values.way));
    return made;
  }

  const isKnown = (name) => name in rules || name === "change" || name === "way";

  function apply() {
    const plan = conform.plan();
    if (!plan) return;
    const asked = tests(conform.filters);
    for (const finding of findings) finding.hidden = !asked.every((test) => test(finding));
    for (const group of plan.querySelectorAll(".view-reference .measure, .view-reference .part")) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    document.body.classList.toggle("is-filtered", asked.length > 0);
    const shown = conform.visible().length;
    const filtered = plan.querySelector(".filtered"); // for paper, which does not show the controls
    if (filtered) {
      filtered.hidden = !asked.length;
      filtered.textContent = conform.say("page.filtered", { shown, total: findings.length });
      const nothing = plan.querySelector(".nothing");
      nothing.hidden = shown > 0;
      nothing.textContent = conform.say(findings.length ? "page.nothing" : "body.nothing");
    }
    conform.tell("filtered");
  }

  Object.assign(conform, {
    filters: {}, // name → value; the same names are in the address

    findings: () => findings,
    // The findings that the filters show, in their order.
    visible: () => findings.filter((finding) => !finding.hidden),
    isFiltered: () => Object.keys(conform.filters).length > 0,

    // How many findings other values of some filters would show, the rest as they are.
    countWith(values) {
      const asked = tests(Object.assign({}, conform.filters, values));
      return findings.filter((finding) => asked.every((test) => test(finding))).length;
    },

    // A further filter; `rule` makes a test of its values.
    addFilter(name, rule) {
      rules[name] = rule;
    },
    applyFilters: apply,

    setFilters(values) {
      const names = Object.keys(values).filter((name) => values[name] && isKnown(name));
      conform.filters = Object.fromEntries(names.map((name) => [name, values[name]]));
      apply();
    },
  });

  conform.on("shown", () => {
    findings = Array.from(conform.plan().querySelectorAll(".finding"));
  });
  conform.on("language", () => {
    findings.forEach((finding) => words.delete(finding));
    apply();
  });
}
