// Choosing: which clauses carry a requirement in truth, or which requirement a clause, by clicks or keys. What a
// counterpart is looked for stays in sight in its own words. Clauses are picked one by one and taken together.
{
  const banner = document.getElementById("choosing");
  const SOUGHT = {
    requirement: { view: "compare", selector: ".view-compare .clause[data-clause]:not(.heading)", key: "decision.choose_clause" },
    clause: { view: "reference", selector: '.view-reference .finding[data-kind="requirement"]', key: "decision.choose_requirement" },
  };
  let finding = null; // whose counterpart is looked for
  const picked = new Set(); // clauses
  let filters = {};
  let from = ""; // the view that it began in

  const sought = () => SOUGHT[finding.dataset.kind];
  const wordsOf = (element) => element.querySelector(".wants > p, .both p[lang]").textContent.trim();

  function pick(clause) {
    if (!picked.delete(clause)) picked.add(clause);
    clause.classList.toggle("picked", picked.has(clause));
    tell();
  }

  function stop() {
    finding = null;
    for (const clause of picked) clause.classList.remove("picked");
    picked.clear();
    banner.hidden = true;
    delete document.body.dataset.choosing;
  }

  // Back to where it began, with the filters as they were.
  function back(place) {
    stop();
    conform.setFilters(filters);
    if (place.hidden) conform.setFilters({});
    conform.show(place, from === "verdict" ? "verdict" : "reference");
  }

  function right(clause) {
    const words = clause.querySelector(".both p[lang], :scope > p[lang], h4[lang], h5[lang], h6[lang]");
    return { fingerprint: clause.dataset.fingerprint, text: words.textContent.trim() };
  }

  // The first of the clauses as the plan has them, and the others with it.
  function link(requirement, clauses) {
    const [first, ...more] = clauses.map(right);
    conform.decide(requirement, "wrong_link", Object.assign(first, more.length ? { more } : {}));
    back(requirement);
  }

  const inOrder = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  const take = (target) => link(finding, picked.size ? Array.from(picked).sort(inOrder) : [target]);

  // A click picks a clause, or takes it away again; of requirements there is one, which is taken at once.
  const hit = (target) => (finding.dataset.kind === "clause" ? link(target, [finding]) : pick(target));

  // What is looked for, in its own words, and how many clauses are picked.
  function tell() {
    const said = conform.make("q", wordsOf(finding), { lang: "zh" });
    const name = conform.nameOf(finding);
    conform.fill(banner.querySelector("[role=status]"), [conform.say(sought().key, { name }), " ", said]);
    const button = banner.querySelector("[value=take]");
    button.hidden = !picked.size;
    button.textContent = conform.say("decision.take_picked", { count: picked.size });
  }

  function start(chosen) {
    if (finding) stop();
    filters = Object.assign({}, conform.filters);
    from = conform.view();
    conform.setFilters({});
    const { view, selector } = SOUGHT[chosen.dataset.kind];
    conform.look(view);
    finding = chosen;
    document.body.dataset.choosing = chosen.dataset.kind;
    banner.hidden = false;
    tell();
    banner.querySelector("[value=none]").hidden = chosen.dataset.kind === "clause";
    if (view === "compare") conform.compareAt(chosen);
    const near = chosen.dataset.kind === "clause" ? null : chosen.querySelector(".has a.place");
    const target = near && document.getElementById(decodeURIComponent(near.hash.slice(1)));
    const first = target || document.querySelector(`${selector}:not([data-status="context"])`);
    if (first && view === "compare") first.focus({ preventScroll: Boolean(target) });
    else if (first) conform.stand(first);
  }

  function clicked(event) {
    const target = finding && conform.around(event, sought().selector);
    if (!target || conform.around(event, "summary")) return;
    event.preventDefault();
    event.stopPropagation();
    hit(target);
  }

  // The next clause or requirement that may be the one.
  function step(by) {
    const all = Array.from(document.querySelectorAll(sought().selector));
    const next = all[all.indexOf(document.activeElement.closest(sought().selector)) + by];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  function pressed(event) {
    if (!finding || (conform.around(event, "#choosing, input, textarea, select, dialog") && event.key !== "Escape")) return;
    const target = document.activeElement && document.activeElement.closest(sought().selector);
    if (event.key === "Enter" && finding.dataset.kind === "clause" && target) hit(target);
    else if (event.key === "Enter" && (target || picked.size)) take(target);
    else if (event.key === " " && target) hit(target);
    else if (event.key === "Escape") back(finding);
    else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  conform.chooseClause = start;
  if (banner) {
    banner.querySelector("[value=none]").addEventListener("click", () => {
      conform.decide(finding, "wrong_link", null);
      back(finding);
    });
    banner.querySelector("[value=take]").addEventListener("click", () => take());
    banner.querySelector("[value=cancel]").addEventListener("click", () => back(finding));
    conform.on("viewed", () => finding && conform.view() !== sought().view && stop());
    conform.on("shown", () => finding && stop());
    document.addEventListener("click", clicked, true);
    document.addEventListener("keydown", pressed, true);
  }
}
