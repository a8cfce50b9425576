// Two texts side by side: the reference is put beside the plan, and the two scroll together by what corresponds.
{
  const EYE = 1 / 3; // how far down a pane one reads
  const held = new Map(); // pane → where it was put, so that its own event drives nothing
  let left = null;
  let right = null;
  let ties = null; // [place in the reference, place in the plan], both growing

  // The clauses of the plan that carry a finding; of an added one the clause itself.
  function clausesOf(finding) {
    const links = finding.querySelectorAll(".has > p[data-at] > a.place, .label a.place");
    const found = Array.from(links, (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    return Array.from(new Set(found.filter(Boolean)));
  }

  const wantedOf = (finding) => left && left.querySelector(`[data-for="${CSS.escape(finding.id)}"]`);

  function wanted(finding) {
    const label = finding.querySelector(".label");
    const tag = conform.make("span.tag", `${label.querySelector(".sign").textContent} ${finding.dataset.requirement}`);
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

  const top = (pane, element) => element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;

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

  function tie() {
    const pairs = [];
    for (const finding of conform.findings()) {
      const box = wantedOf(finding);
      const [clause] = clausesOf(finding);
      if (box && clause) pairs.push([top(left, box), top(right, clause)]);
    }
    ties = [[0, 0], ...growing(pairs), [left.scrollHeight, right.scrollHeight]];
  }

  // The place in the other text that belongs to a place in one (`from` 0: the reference's).
  function beside(place, from) {
    if (!ties) tie();
    let at = ties.findIndex((pair) => pair[from] > place);
    if (at <= 0) at = at < 0 ? ties.length - 1 : 1;
    const [before, after] = [ties[at - 1], ties[at]];
    const share = (place - before[from]) / Math.max(after[from] - before[from], 1);
    return before[1 - from] + Math.min(share, 1) * (after[1 - from] - before[1 - from]);
  }

  function hold(pane, place) {
    const most = pane.scrollHeight - pane.clientHeight;
    const wanted = Math.round(Math.min(Math.max(place, 0), most));
    if (Math.abs(pane.scrollTop - wanted) < 1) return;
    held.set(pane, wanted);
    pane.scrollTop = wanted;
  }

  function follow(pane) {
    const from = pane === left ? 0 : 1;
    const other = from ? left : right;
    hold(other, beside(pane.scrollTop + pane.clientHeight * EYE, from) - other.clientHeight * EYE);
  }

  function scrolled(event) {
    const pane = event.target;
    const put = held.get(pane);
    held.delete(pane);
    if (put === undefined || Math.abs(put - pane.scrollTop) > 2) follow(pane);
    conform.tell("scrolled");
  }

  Object.assign(conform, {
    panes: () => (left ? { left, right } : null),
    clausesOf,
    wantedOf,
    besideReference: (place) => beside(place, 0),
    topIn: top,

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
      for (const pane of [left, right]) pane.addEventListener("scroll", scrolled, { passive: true });
    },

    // Shows a place in both texts, or in one and what belongs to it in the other.
    showPlaces(box, clause) {
      for (const [pane, element] of [[left, box], [right, clause]]) {
        if (element) hold(pane, top(pane, element) - pane.clientHeight * EYE);
      }
      if (!box !== !clause) follow(box ? left : right);
      conform.tell("scrolled");
    },
  });

  conform.on("shown", () => {
    left = right = ties = null;
    held.clear();
  });
  addEventListener("resize", () => {
    ties = null;
    conform.tell("scrolled");
  });
}
