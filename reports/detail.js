// The finding that is looked at: both sides, what changed, the decision; and the line that decides on several at once.
{
  // A part of a finding as it stands in the list of the reference, to be shown a second time.
  const copies = (finding, selector) => Array.from(finding.querySelectorAll(":scope > " + selector), (part) => part.cloneNode(true));

  function body(finding) {
    const box = conform.make("div", "", { className: finding.className.replace(/\bhere\b/, "") });
    Object.assign(box.dataset, finding.dataset, { of: finding.id });
    const sides = copies(finding, ".side");
    const slot = conform.make("div.decide");
    box.append(...copies(finding, ".label"), ...sides, ...copies(finding, ".descent"), slot);
    const titles = { wants: "page.wants", has: "page.has", both: "page.has" };
    for (const side of sides) side.dataset.title = conform.say(titles[side.classList[1]]);
    return box;
  }

  function button(act, key, hint) {
    const made = conform.make("button", `${conform.say(key)} `, { type: "button", value: act });
    made.append(conform.make("kbd", hint));
    return made;
  }

  function acts() {
    const all = [["previous", "k"], ["next", "j"], ["note", "Enter"], ["copy", "c"], ["compare", "3"]];
    const buttons = all.map(([act, hint]) => button(act, "review." + act, hint));
    return conform.make("div.acts", [...buttons, conform.make("span.said", "", { role: "status" })]);
  }

  // What stands around a finding in the plan: its heading, the clause before it, its own and the next. Of what is
  // omitted, around what came nearest; nothing where nothing did.
  function context(finding) {
    const near = finding.querySelector(".has .none a.place");
    const own = near ? document.getElementById(decodeURIComponent(near.hash.slice(1))) : conform.clausesOf(finding)[0];
    if (!own) return [];
    const all = Array.from(own.parentElement.querySelectorAll(".clause"));
    const at = all.indexOf(own);
    const heading = all.slice(0, at).reverse().find((clause) => clause.matches(".heading"));
    const words = (clause) => (clause.querySelector("p[lang]") || clause.firstElementChild).textContent;
    const line = (kind, clause) => conform.make(kind, words(clause), { lang: "zh" });
    const beside = (clause) => (clause && !clause.matches(".heading") ? [line("p", clause)] : []);
    const lines = [...beside(all[at - 1]), line("p.own", own), ...beside(all[at + 1])];
    if (heading) lines.unshift(line("p.path", heading));
    return [conform.make("section.context", [conform.make("h5", conform.say("review.context")), ...lines])];
  }

  conform.showDetail = (detail, finding) => {
    detail.hidden = !finding;
    if (!finding) return;
    const measure = finding.closest(".measure").querySelector("h5");
    detail.querySelector("h4").textContent = measure.textContent;
    detail.querySelector("h4").lang = "zh";
    conform.fill(detail.querySelector(".detail-body"), [body(finding), acts(), ...context(finding)]);
    conform.paint(finding);
    conform.markHits(detail);
  };

  // ── several at once ──

  conform.picks = (picked, isAll = false) => {
    const all = conform.make("input", "", { type: "checkbox", checked: picked.size > 0, indeterminate: picked.size > 0 && !isAll });
    all.addEventListener("change", () => conform.pickAll(all.checked));
    const parts = [conform.make("label", [all, " " + conform.say("review.all")])];
    if (picked.size) {
      parts.push(conform.make("span", conform.say("review.picked", { count: picked.size })));
      const choices = document.getElementById("decide-template").content.querySelector(".choices").cloneNode(true);
      choices.querySelector("[value=wrong_link]").remove();
      if (conform.lang !== conform.made) conform.translate(choices);
      choices.classList.add("of-many");
      choices.addEventListener("click", (event) => {
        const choice = conform.around(event, "button");
        if (choice) conform.decideAll(Array.from(picked), choice.value);
      });
      parts.push(choices);
    }
    return conform.make(picked.size ? "div.picks.is-any" : "div.picks", parts);
  };

  // ── a link to the finding ──

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.body.appendChild(conform.make("textarea", "", { value: text }));
      area.select();
      const isDone = document.execCommand("copy");
      area.remove();
      return isDone;
    }
  }

  const ACTS = {
    previous: () => conform.reviewStep(-1),
    next: () => conform.reviewStep(1),
    note: () => conform.openNote(conform.reviewed()),
    compare: () => conform.show(conform.reviewed(), "compare"),
    async copy() {
      const finding = conform.reviewed();
      if (!finding) return;
      conform.write();
      const isDone = await copy(conform.link(finding));
      const said = document.querySelector(".detail .said");
      if (said) said.textContent = conform.say(isDone ? "review.copied" : "review.uncopied");
    },
  };

  conform.copyLink = ACTS.copy;
  document.addEventListener("click", (event) => {
    const act = conform.around(event, ".detail .acts button");
    if (act) ACTS[act.value]();
  });
}
