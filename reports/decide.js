// Deciding: four choices and a note at every finding, how far it has come, and the keys a, n, x, w.
{
  const KEYS = { a: "accepted", n: "needs_work", x: "not_applicable", w: "wrong_link" };
  const ASKED = ["omitted", "modified", "added", "mixed"];
  const SIGNS = { accepted: "√", needs_work: "※", not_applicable: "○", wrong_link: "→" };
  const store = conform.decisions;
  const template = document.getElementById("decide-template");
  const told = document.getElementById("decide-progress");
  let prints = new Set(); // of the clauses of the plan shown
  let findings = [];

  const texts = (finding, selector) => [...finding.querySelectorAll(selector)].map((part) => part.textContent.trim());

  function wanted(finding) {
    const { kind, reference, requirement, fingerprint } = finding.dataset;
    return kind === "clause" ? { clause: true, fingerprint } : { reference, requirement, fingerprint };
  }

  // The decision that holds for a finding, and the one that its changed texts made stale.
  function decision(finding) {
    const { fits, rivals, former } = store.find(wanted(finding));
    if (fits?.right && !prints.has(fits.right.fingerprint)) return { holds: null, rivals, stale: fits };
    return { holds: fits, rivals, stale: former };
  }

  function words(row) {
    const none = row.decision === "wrong_link" && !row.right ? conform.say("decision.no_clause") : "";
    return `${SIGNS[row.decision]} ${conform.say("decision." + row.decision)}${none}`;
  }

  function line(kind, ...parts) {
    const paragraph = document.createElement("p");
    paragraph.className = parts.some(([tag, text]) => tag === "small" && text) ? kind + " is-signed" : kind;
    for (const [tag, text] of parts.filter(([, text]) => text)) {
      const part = paragraph.appendChild(document.createElement(tag));
      if (tag === "small") part.className = "by";
      else if (tag !== "b") part.lang = "zh";
      part.textContent = text;
      paragraph.append(" ");
    }
    return paragraph;
  }

  const whole = (kind, row, told = words(row)) =>
    line(kind, ["b", told], ["q", row.right?.text], ["span", row.note], ["small", conform.byline(row)]);

  // What is told of a decision in words; on paper this is all of it.
  function tell({ holds, rivals, stale }, finding) {
    if (rivals.length) return conform.tellRivals(rivals, (row) => whole("is-" + row.decision, row), (row) => take(finding, row));
    if (stale) return whole("decided is-stale", stale, `${conform.say("decision.former")} ${words(stale)}`);
    if (!holds) return line("decided");
    const told = whole("decided is-" + holds.decision, holds);
    const corrects = holds.decision === "wrong_link" || (holds.decision === "not_applicable" && holds.requirement);
    const waits = corrects && !store.isHonoured(holds);
    if (waits) told.append(Object.assign(document.createElement("small"), { textContent: conform.say("decision.waits") }));
    return told;
  }

  function paint(finding) {
    const slot = finding.querySelector(".decide");
    const found = decision(finding);
    if (!slot.querySelector(".choices")) {
      slot.replaceChildren(template.content.cloneNode(true));
      if (conform.lang !== conform.made) conform.translate(slot);
    }
    const note = slot.querySelector("textarea");
    for (const button of slot.querySelectorAll(".choices button")) {
      button.setAttribute("aria-pressed", String(button.value === found.holds?.decision));
    }
    note.hidden = !found.holds;
    if (found.holds && note.value !== found.holds.note) note.value = found.holds.note;
    slot.querySelector(".decided").replaceWith(tell(found, finding));
    finding.dataset.decision = found.holds?.decision ?? (found.rivals.length ? "conflict" : found.stale ? "stale" : "");
  }

  const isAsked = ({ dataset }) => ASKED.includes(dataset.status) || dataset.decision in SIGNS || dataset.decision === "conflict";
  const isDecided = (finding) => finding.dataset.decision in SIGNS;

  // Stale decisions about clauses that are no more have no finding; they are listed.
  function gone() {
    return store.mine().filter((row) => row.clause && !prints.has(row.fingerprint));
  }

  function list(lost) {
    const box = document.getElementById("decide-gone");
    box.hidden = !lost.length;
    box.querySelector("ul").replaceChildren(
      ...lost.map((row) => {
        const item = document.createElement("li");
        const button = Object.assign(document.createElement("button"), { type: "button" });
        button.textContent = conform.say("decision.forget");
        button.addEventListener("click", () => {
          store.drop(row);
          refresh();
        });
        item.append(line("decided is-stale", ["b", words(row)], ["q", row.text], ["span", row.note], ["small", conform.byline(row)]), button);
        return item;
      }),
    );
  }

  function progress() {
    const asked = findings.filter(isAsked);
    const count = (state) => findings.filter((finding) => finding.dataset.decision === state).length;
    const lost = gone();
    const parts = [conform.say("decision.progress", { decided: asked.filter(isDecided).length, findings: asked.length })];
    const further = { needs_work: count("needs_work"), conflict: count("conflict"), stale: count("stale") + lost.length };
    for (const [key, number] of Object.entries(further)) {
      if (number) parts.push(`${conform.say("decision." + key)} ${number}`);
    }
    told.textContent = parts.join(" · ");
    document.getElementById("decide-unkept").hidden = store.isKept();
    document.querySelector('.decide-tools [value="undo"]').disabled = !store.canUndo();
    list(lost);
  }

  function refresh() {
    findings.forEach(paint);
    progress();
  }

  // ── deciding ──

  function put(finding, choice, right) {
    const { holds, stale } = decision(finding);
    const old = holds ?? {};
    const quoted = finding.dataset.kind === "clause" ? ".both p[lang]" : ".has p > span[lang]";
    const { right: former, ...rest } = old;
    const row = {
      ...rest,
      plan: store.name(),
      ...wanted(finding),
      text: old.text ?? texts(finding, quoted).join("…"),
      decision: choice,
      ...(choice === "wrong_link" ? { right } : {}),
      note: finding.querySelector("textarea").value || (stale?.note ?? ""),
      ...conform.signature(),
      expires: old.expires ?? null,
    };
    store.put(row);
    paint(finding);
    progress();
  }

  // Settles a conflict as one of the rivals has it.
  function take(finding, row) {
    store.put({ ...row, ...conform.signature() });
    paint(finding);
    progress();
  }

  function press(finding, choice) {
    const { holds } = decision(finding);
    if (choice === holds?.decision) {
      store.drop(holds);
      paint(finding);
      progress();
    } else if (choice === "wrong_link") {
      conform.chooseClause(finding);
    } else {
      put(finding, choice);
    }
  }

  function note(finding, text) {
    const { holds } = decision(finding);
    if (!holds || holds.note === text) return;
    store.put({ ...holds, note: text, ...conform.signature() }, "note " + finding.id);
    finding.querySelector(".decided").replaceWith(tell(decision(finding), finding));
    progress();
  }

  Object.assign(conform, {
    decide: put,
    decisionOf: (finding) => decision(finding).holds,
    decisionWords: words,
    refreshDecisions: refresh,
  });

  if (template) {
    conform.addFilter("decision", (finding, value) => {
      if (value === "undecided") return isAsked(finding) && !isDecided(finding);
      return value === "decided" ? isDecided(finding) : finding.dataset.decision === value;
    });
    conform.on("shown", () => {
      findings = [...conform.plan().querySelectorAll(".finding")];
      prints = new Set([...conform.plan().querySelectorAll(".clause")].map((clause) => clause.dataset.fingerprint));
      refresh();
    });
    conform.on("language", refresh);
    conform.on("decided", refresh);
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.(".choices button");
      if (button) press(button.closest(".finding"), button.value);
    });
    document.addEventListener("input", (event) => {
      if (event.target.matches?.(".decide textarea")) note(event.target.closest(".finding"), event.target.value);
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select, dialog");
      if (typing || document.body.dataset.choosing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
      const finding = document.activeElement?.closest(".finding") ?? conform.standing();
      if (!finding?.matches(".finding") || finding.closest("[hidden]")) return;
      event.preventDefault();
      press(finding, KEYS[event.key]);
    });
  }
}
