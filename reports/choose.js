// Choosing: which clause carries a requirement in truth, or which requirement a clause, by a click or Enter. What a
// counterpart is looked for stays in sight in its own words.
{
  const banner = document.getElementById("choosing");
  const SOUGHT = {
    requirement: { view: "compare", selector: ".view-compare .clause[data-clause]:not(.heading)", key: "decision.choose_clause" },
    clause: { view: "reference", selector: '.view-reference .finding[data-kind="requirement"]', key: "decision.choose_requirement" },
  };
  let finding = null; // whose counterpart is looked for
  let filters = {};
  let from = ""; // the view that it began in

  const sought = () => SOUGHT[finding.dataset.kind];
  const wordsOf = (element) => element.querySelector(".wants > p, .both p[lang]").textContent.trim();

  function stop() {
    finding = null;
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

  function choose(target) {
    const [requirement, clause] = finding.dataset.kind === "clause" ? [target, finding] : [finding, target];
    const words = clause.querySelector(".both p[lang], :scope > p[lang], h4[lang], h5[lang], h6[lang]");
    conform.decide(requirement, "wrong_link", { fingerprint: clause.dataset.fingerprint, text: words.textContent.trim() });
    back(requirement);
  }

  function start(chosen) {
    if (finding) stop();
    filters = Object.assign({}, conform.filters);
    from = conform.view();
    conform.setFilters({});
    const { view, key, selector } = SOUGHT[chosen.dataset.kind];
    conform.look(view);
    finding = chosen;
    document.body.dataset.choosing = chosen.dataset.kind;
    banner.hidden = false;
    const said = conform.make("q", wordsOf(chosen), { lang: "zh" });
    conform.fill(banner.querySelector("[role=status]"), [conform.say(key, { name: conform.nameOf(chosen) }), " ", said]);
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
    choose(target);
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
    if (event.key === "Enter" && target) choose(target);
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
    banner.querySelector("[value=cancel]").addEventListener("click", () => back(finding));
    conform.on("viewed", () => finding && conform.view() !== sought().view && stop());
    conform.on("shown", () => finding && stop());
    document.addEventListener("click", clicked, true);
    document.addEventListener("keydown", pressed, true);
  }
}
