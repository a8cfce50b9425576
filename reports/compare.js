// The view of both texts: what is looked at in both, from change to change, and what the filters leave in colour.
{
  const QUIET = ["inherited", "not_applicable"];
  let count = null;
  let isMade = false;

  // The places that n and p go to, in the plan's order; what the plan lacks stands where the reference has it.
  function stops() {
    const isAsked = (finding) => conform.isFiltered() || !QUIET.includes(finding.dataset.status);
    const place = new Map();
    const { left, right } = conform.panes();
    for (const finding of conform.visible().filter(isAsked)) {
      const [clause] = conform.clausesOf(finding);
      const box = conform.wantedOf(finding);
      place.set(finding, clause ? conform.topIn(right, clause) : box ? conform.besideReference(conform.topIn(left, box)) : 0);
    }
    return Array.from(place.keys()).sort((one, other) => place.get(one) - place.get(other));
  }

  function tell(all, at) {
    count.textContent = conform.say(at < 0 ? "compare.all" : "compare.count", { at: at + 1, all: all.length });
  }

  // The finding that a clause or a requirement belongs to.
  function findingOf(element) {
    if (element.matches(".finding")) return element;
    if (element.matches(".wanted")) return document.getElementById(element.dataset.for);
    const link = element.querySelector(".margin a");
    const id = link ? decodeURIComponent(link.hash.slice(1)) : `p${conform.number()}-added-${element.dataset.clause}`;
    const found = document.getElementById(id);
    return found && found.matches(".finding") ? found : null;
  }

  function mark(elements) {
    for (const was of conform.plan().querySelectorAll(".panes .here")) was.classList.remove("here");
    for (const element of elements) if (element) element.classList.add("here");
  }

  function stand(element) {
    const finding = findingOf(element);
    const clauses = element.matches(".clause") ? [element] : finding ? conform.clausesOf(finding) : [];
    const box = finding && conform.wantedOf(finding);
    conform.stand(element.matches(".wanted") ? finding : element, false);
    mark([box, ...clauses]);
    conform.showPlaces(box, clauses[0]);
    const all = stops();
    tell(all, all.indexOf(finding));
  }

  function button(act, by, sign) {
    const made = conform.make("button", sign, { type: "button" });
    made.dataset.label = `compare.${act}`;
    made.addEventListener("click", () => conform.compareStep(by));
    return made;
  }

  function make() {
    isMade = true;
    const panes = conform.plan().querySelector(".panes");
    count = conform.make("output");
    const legend = conform.make("p.note", conform.say("compare.legend"));
    legend.dataset.say = "compare.legend";
    const bar = conform.make("div.steps", [button("previous", -1, "↑"), button("next", 1, "↓"), count, legend]);
    panes.before(bar);
    conform.translate(bar);
    conform.markWords();
    conform.makePanes();
    conform.markHits(conform.panes().left); // what was searched for before the view was opened
    conform.makeRibbons();
    dim();
    tell(stops(), -1);
  }

  // What the filters leave out keeps its words and loses its colours.
  function dim() {
    const shown = new Set(conform.visible());
    for (const box of conform.plan().querySelectorAll(".wanted, .clause[data-status]")) {
      const finding = findingOf(box);
      const all = box.matches(".wanted") ? [finding] : [finding, ...linked(box)];
      box.classList.toggle("off", conform.isFiltered() && !all.some((one) => one && shown.has(one)));
    }
  }
  const linked = (clause) =>
    Array.from(clause.querySelectorAll(".margin a"), (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  Object.assign(conform, {
    // Shows a finding or a clause in both texts.
    compareAt: stand,
    compareStep(by) {
      const all = stops();
      const now = conform.standing() && findingOf(conform.standing());
      const at = all.indexOf(now);
      const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
      if (next) stand(next);
    },
  });

  conform.on("shown", () => (isMade = false));
  conform.on("viewed", () => {
    if (conform.view() === "compare" && !isMade) make();
  });
  conform.on("filtered", () => {
    if (!isMade || conform.view() !== "compare") return;
    dim();
    tell(stops(), -1);
  });
  document.addEventListener("click", (event) => {
    const element = conform.around(event, ".sidebyside .wanted, .sidebyside .clause:not(.heading)");
    if (!element || document.body.dataset.choosing || conform.around(event, "a, summary") || String(getSelection())) return;
    stand(element);
  });
}
