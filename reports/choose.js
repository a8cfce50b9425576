// Choosing: which clause carries a requirement in truth, or which requirement a clause, by a click or Enter.
{
  const banner = document.getElementById("choosing");
  const SOUGHT = {
    requirement: { view: "plan", selector: ".view-plan .clause[data-clause]:not(.heading)", key: "decision.choose_clause" },
    clause: { view: "reference", selector: '.view-reference .finding[data-kind="requirement"]', key: "decision.choose_requirement" },
  };
  let finding = null; // whose counterpart is looked for
  let filters = {};

  const sought = () => SOUGHT[finding.dataset.kind];

  function stop() {
    finding = null;
    banner.hidden = true;
    delete document.body.dataset.choosing;
  }

  // Back to where it began, with the filters as they were.
  function back(place) {
    stop();
    conform.setFilters(filters);
    conform.look("reference");
    if (place.hidden) conform.setFilters({});
    conform.stand(place);
  }

  function choose(target) {
    const [requirement, clause] = finding.dataset.kind === "clause" ? [target, finding] : [finding, target];
    const words = clause.querySelector(".both p[lang]") ?? clause.querySelector(":is(p, h4, h5, h6)[lang]");
    conform.decide(requirement, "wrong_link", { fingerprint: clause.dataset.fingerprint, text: words.textContent.trim() });
    back(requirement);
  }

  function start(chosen) {
    if (finding) stop();
    filters = { ...conform.filters };
    conform.setFilters({});
    const name = chosen.querySelector(".label a").textContent.trim();
    const { view, key, selector } = SOUGHT[chosen.dataset.kind];
    conform.look(view);
    finding = chosen;
    document.body.dataset.choosing = chosen.dataset.kind;
    banner.hidden = false;
    banner.querySelector("[role=status]").textContent = conform.say(key, { name });
    banner.querySelector("[value=none]").hidden = chosen.dataset.kind === "clause";
    const near = chosen.dataset.kind === "clause" ? null : chosen.querySelector(".has a.place")?.hash.slice(1);
    const first = (near && document.getElementById(decodeURIComponent(near))) || document.querySelector(`${selector}:not([data-status="context"])`);
    if (first) conform.stand(first);
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
    document.addEventListener(
      "click",
      (event) => {
        const target = finding && event.target.closest?.(sought().selector);
        if (!target || event.target.closest("summary")) return;
        event.preventDefault();
        event.stopPropagation();
        choose(target);
      },
      true,
    );
    document.addEventListener(
      "keydown",
      (event) => {
        if (!finding || event.target.closest?.("#choosing, input, textarea, select, dialog") && event.key !== "Escape") return;
        const target = document.activeElement?.closest(sought().selector);
        if (event.key === "Enter" && target) choose(target);
        else if (event.key === "Escape") back(finding);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
  }
}
