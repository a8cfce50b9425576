// Two texts side by side: the reference is put beside the plan, and the two scroll together by what corresponds.
{
  let left = null;
  let right = null;
  let tied = null;
  const parts = new WeakMap(); // finding → what partsOf found

  // The clauses of the plan that carry a finding; of an added one the clause itself.
  function clausesOf(finding) {
    const links = finding.querySelectorAll(".has > p[data-at] > a.place, .label a.place");
    const found = Array.from(links, (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    return Array.from(new Set(found.filter(Boolean)));
  }

  // Which part of each of these clauses carries a finding: [from, to] of its length, for a band that ends there.
  function partsOf(finding) {
    if (parts.has(finding)) return parts.get(finding);
    const found = new Map();
    for (const line of finding.querySelectorAll(".has > p[data-at]")) {
      const clause = document.getElementById(decodeURIComponent(line.querySelector("a.place").hash.slice(1)));
      const whole = clause && clause.querySelector(":scope > p[lang]");
      if (!whole) continue;
      const lead = line.querySelector(".lead");
      const size = line.querySelector("span[lang]").textContent.length - (lead ? lead.textContent.length : 0);
      const [from, to] = [Number(line.dataset.at), Number(line.dataset.at) + size].map((at) => Math.min(at / whole.textContent.length, 1));
      const [low, high] = found.get(clause) || [1, 0];
      found.set(clause, [Math.min(low, from), Math.max(high, to)]);
    }
    parts.set(finding, found);
    return found;
  }

  const wantedOf = (finding) => left && left.querySelector(`[data-for="${CSS.escape(finding.id)}"]`);

  function wanted(finding) {
    const label = finding.querySelector(".label");
    const tag = conform.make("span.tag", `${label.querySelector(".sign").textContent} ${conform.nameOf(finding)}`);
    const words = finding.querySelector(".wants > p").cloneNode(true);
    words.prepend(tag, " ");
    const box = conform.make(`div.wanted.is-${finding.dataset.status}`, [words]);
    box.dataset.for = finding.id;
    return box;
  }

  function reference(plan) {
    const pane = conform.make("div.pane.wants-pane", "", { tabIndex: 0 });
    pane.setAttribute("role", "region");
    pane.dataset.label = "compare.reference";
    for (const part of plan.querySelectorAll(".view-reference .part")) {
      const findings = Array.from(part.querySelectorAll('.finding[data-kind="requirement"]'));
      if (!findings.length) continue;
      pane.append(conform.make("h4", part.querySelector("h4").textContent, { lang: "zh" }));
      let measure = null;
      for (const finding of findings) {
        const head = finding.closest(".measure").querySelector("h5");
        if (head !== measure) pane.append(conform.make("h5", head.textContent, { lang: "zh" }));
        measure = head;
        pane.append(wanted(finding));
      }
    }
    return pane;
  }

  // The longest run of pairs in which both sides go on: what a plan moved elsewhere drags nothing along.
  function growing(pairs) {
    const best = pairs.map(() => ({ length: 1, before: -1 }));
    pairs.forEach(([, place], index) => {
      for (let at = 0; at < index; at++) {
        if (pairs[at][1] <= place && best[at].length >= best[index].length) best[index] = { length: best[at].length + 1, before: at };
      }
    });
    const found = [];
    let at = best.reduce((most, each, index) => (each.length > best[most].length ? index : most), 0);
    for (; at >= 0 && pairs.length; at = best[at].before) found.unshift(pairs[at]);
    return found;
  }

  // Where the two belong together: every requirement beside the first clause that carries it.
  function places() {
    const pairs = [];
    for (const finding of conform.findings()) {
      const box = wantedOf(finding);
      const [clause] = clausesOf(finding);
      if (box && clause) pairs.push([conform.topIn(left, box), conform.topIn(right, clause)]);
    }
    return growing(pairs);
  }

  Object.assign(conform, {
    panes: () => (left ? { left, right } : null),
    clausesOf,
    partsOf,
    wantedOf,
    besideReference: (place) => tied.beside(place, 0),

    // Makes the two panes of the plan shown; once for each plan.
    makePanes() {
      const panes = conform.plan().querySelector(".panes");
      right = panes.querySelector(".text");
      left = reference(conform.plan());
      right.classList.add("pane");
      right.tabIndex = 0;
      right.setAttribute("role", "region");
      right.dataset.label = "compare.plan";
      right.before(left);
      panes.parentElement.classList.add("sidebyside");
      conform.translate(panes);
      tied = conform.together([left, right], places, () => conform.tell("scrolled"));
    },

    // Shows a place in both texts, or in one and what belongs to it in the other.
    showPlaces(box, clause) {
      tied.show([box, clause]);
      conform.tell("scrolled");
    },
  });

  conform.on("shown", () => {
    left = right = tied = null;
  });
  addEventListener("resize", () => {
    if (tied) tied.measure();
    conform.tell("scrolled");
  });
}
