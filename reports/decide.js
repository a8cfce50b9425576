// Deciding: four choices and a note at every finding, how far it has come, and the keys a, r, x, w. A finding has its
// place in the list of the reference, and a second one while it is looked at in the verdict.
{
  const KEYS = { a: "accepted", r: "needs_work", x: "not_applicable", w: "wrong_link" };
  const ASKED = ["omitted", "modified", "added", "mixed"];
  const SIGNS = { accepted: "√", needs_work: "※", not_applicable: "○", wrong_link: "→" };
  const store = conform.decisions;
  const { rights } = conform.rules;
  const template = document.getElementById("decide-template");
  const told = document.getElementById("decide-progress");
  let prints = new Set(); // of the clauses of the plan shown

  const texts = (finding, selector) => Array.from(finding.querySelectorAll(selector), (part) => part.textContent.trim());
  const slots = (finding) => [
    finding.querySelector(".decide"),
    ...document.querySelectorAll(`[data-of="${CSS.escape(finding.id)}"] .decide`),
  ];

  // The finding that an element belongs to, wherever it is shown.
  function owner(element) {
    const box = element.closest(".finding");
    return box && box.dataset.of ? document.getElementById(box.dataset.of) : box;
  }

  function wanted(finding) {
    const { kind, reference, requirement, fingerprint } = finding.dataset;
    return kind === "clause" ? { clause: true, fingerprint } : { reference, requirement, fingerprint };
  }

  // The decision that holds for a finding, those that conflict, and the one that its changed texts made stale.
  function decision(finding) {
    const { fits, rivals, former } = store.find(wanted(finding));
    if (fits && rights(fits).some((clause) => !prints.has(clause.fingerprint))) return { holds: null, rivals, stale: fits };
    return { holds: fits, rivals, stale: former };
  }

  function words(row) {
    const none = row.decision === "wrong_link" && !row.right ? conform.say("decision.no_clause") : "";
    return `${SIGNS[row.decision]} ${conform.say("decision." + row.decision)}${none}`;
  }

  function line(kind, ...parts) {
    const shown = parts.filter(([, text]) => text);
    const paragraph = conform.make("p", "", { className: kind });
    if (shown.some(([tag]) => tag === "small")) paragraph.classList.add("is-signed");
    for (const [tag, text] of shown) {
      const part = conform.make(tag, text);
      if (tag === "small") part.className = "by";
      else if (tag !== "b") part.lang = "zh";
      paragraph.append(part, " ");
    }
    return paragraph;
  }

  const whole = (kind, row, said = words(row)) =>
    line(kind, ["b", said], ...rights(row).map((clause) => ["q", clause.text]), ["span", row.note], ["small", conform.byline(row)]);

  // What is told of a decision in words; on paper this is all of it.
  function tell({ holds, rivals, stale }, finding) {
    if (rivals.length) return conform.tellRivals(rivals, (row) => whole("is-" + row.decision, row), (row) => take(finding, row));
    if (stale) return whole("decided is-stale", stale, `${conform.say("decision.former")} ${words(stale)}`);
    if (!holds) return line("decided");
    const said = whole("decided is-" + holds.decision, holds);
    const corrects = holds.decision === "wrong_link" || (holds.decision === "not_applicable" && holds.requirement);
    if (corrects && !store.isHonoured(holds)) said.append(conform.make("small", conform.say("decision.waits")));
    return said;
  }

  const draftOf = (finding) => conform.drafts.of(wanted(finding));

  function paintSlot(slot, found, finding) {
    if (!slot.querySelector(".choices")) {
      conform.fill(slot, [template.content.cloneNode(true)]);
      if (conform.lang !== conform.made) conform.translate(slot);
    }
    const note = slot.querySelector("textarea");
    for (const button of slot.querySelectorAll(".choices button")) {
      button.setAttribute("aria-pressed", String(Boolean(found.holds) && button.value === found.holds.decision));
    }
    const written = found.holds ? found.holds.note : draftOf(finding);
    if (note.value !== written) note.value = written;
    note.hidden = !found.holds && !written && !("open" in note.dataset);
    slot.querySelector(".decided").replaceWith(tell(found, finding));
  }

  function paint(finding) {
    const found = decision(finding);
    const stands = found.rivals.length ? "conflict" : found.stale ? "stale" : "";
    finding.dataset.decision = found.holds ? found.holds.decision : stands;
    for (const slot of slots(finding)) paintSlot(slot, found, finding);
  }

  const isDecided = (finding) => finding.dataset.decision in SIGNS;
  const isAsked = (finding) => ASKED.includes(finding.dataset.status) || isDecided(finding) || finding.dataset.decision === "conflict";

  // Stale decisions about clauses that are no more have no finding; they are listed.
  const gone = () => store.mine().filter((row) => row.clause && !prints.has(row.fingerprint));

  function list(lost) {
    const box = document.getElementById("decide-gone");
    box.hidden = !lost.length;
    const items = lost.map((row) => {
      const button = conform.make("button", conform.say("decision.forget"), { type: "button" });
      button.addEventListener("click", () => {
        store.drop(row);
        refresh();
      });
      return conform.make("li", [whole("decided is-stale", Object.assign({}, row, { right: { text: row.text } })), button]);
    });
    conform.fill(box.querySelector("ul"), items);
  }

  function progress() {
    const findings = conform.findings();
    const asked = findings.filter(isAsked);
    const count = (state) => findings.filter((finding) => finding.dataset.decision === state).length;
    const lost = gone();
    const parts = [conform.say("decision.progress", { decided: asked.filter(isDecided).length, findings: asked.length })];
    const further = { needs_work: count("needs_work"), conflict: count("conflict"), stale: count("stale") + lost.length };
    for (const key of Object.keys(further)) if (further[key]) parts.push(`${conform.say("decision." + key)} ${further[key]}`);
    told.textContent = parts.join(" · ");
    document.getElementById("decide-unkept").hidden = store.isKept() && conform.drafts.isKept();
    document.querySelector('[value="undo"]').disabled = !store.canUndo();
    list(lost);
  }

  // Everything that shows decisions follows them at once; what a filter shows, only where a choice was made: a list
  // that is drawn anew takes the field away in which somebody types.
  function follow() {
    progress();
    conform.tell("decision");
  }

  function changed() {
    if (conform.filters.decision) conform.applyFilters();
    follow();
  }

  function refresh() {
    conform.findings().forEach(paint);
    changed();
  }

  // ── deciding ──

  function put(finding, choice, right, tag) {
    const { holds, stale } = decision(finding);
    const rest = Object.assign({}, holds);
    delete rest.right;
    const quoted = finding.dataset.kind === "clause" ? ".both p[lang]" : ".has p > span[lang]";
    const row = {
      ...rest,
      plan: store.name(),
      ...wanted(finding),
      text: holds ? holds.text : texts(finding, quoted).join("…"),
      decision: choice,
      ...(choice === "wrong_link" ? { right } : {}),
      note: (holds ? holds.note : draftOf(finding)) || (stale ? stale.note : ""),
      ...conform.signature(),
      expires: holds ? holds.expires : null,
    };
    store.put(row, tag);
    paint(finding);
    changed();
  }

  // Settles a conflict as one of the rivals has it.
  function take(finding, row) {
    store.put({ ...row, ...conform.signature(decision(finding).rivals) });
    paint(finding);
    changed();
  }

  function press(finding, choice) {
    const { holds } = decision(finding);
    if (holds && choice === holds.decision) {
      store.drop(holds);
      conform.drafts.put(wanted(finding), "");
      for (const slot of slots(finding)) delete slot.querySelector("textarea").dataset.open;
      paint(finding);
      return changed();
    }
    if (choice === "wrong_link") return conform.chooseClause(finding);
    put(finding, choice);
    if (conform.view() === "verdict" && finding === conform.reviewed()) conform.reviewOnward();
  }

  function note(finding, text) {
    const { holds } = decision(finding);
    if (!holds) {
      conform.drafts.put(wanted(finding), text);
      return follow();
    }
    if (holds.note === text) return;
    store.put({ ...holds, note: text, ...conform.signature() }, "note " + finding.id);
    paint(finding);
    follow();
  }

  // Opens the note of a finding where it is seen; `at` is where in it one writes on.
  function openNote(finding, at) {
    const seen = finding && slots(finding).reverse().map((slot) => slot.querySelector("textarea"));
    const field = seen && seen.find((area) => area.closest(".decide").offsetParent);
    if (!field) return;
    field.hidden = false;
    field.dataset.open = "";
    field.focus();
    if (at !== undefined) field.setSelectionRange(at, at);
  }

  Object.assign(conform, {
    decide: put,
    decideAll(findings, choice) {
      const tag = `many ${Date.now()}`;
      for (const finding of findings) put(finding, choice, undefined, tag);
      conform.pickAll(false);
    },
    decisionOf: (finding) => decision(finding).holds,
    decisionWords: words,
    draftOf,
    markOf: (finding) => SIGNS[finding.dataset.decision],
    refreshDecisions: refresh,
    isAsked,
    isDecided,
    openNote,
    paint,
  });

  // A key that decides: on the finding with the focus, else on the one that is looked at.
  function pressed(event) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (conform.isTyping(event) || document.body.dataset.choosing || !isPlain || !(event.key in KEYS || event.key === "Enter")) return;
    const focused = document.activeElement ? owner(document.activeElement) : null;
    const finding = focused || (conform.view() === "verdict" ? conform.reviewed() : conform.standing());
    if (!finding || !finding.matches(".finding") || finding.hidden) return;
    if (event.key === "Enter") {
      if (conform.around(event, "a, .choices, .acts, .rank, .picks, summary, .strip, .chips, .views, .tools")) return;
      openNote(finding);
    } else press(finding, KEYS[event.key]);
    event.preventDefault();
  }

  if (template) {
    const states = { undecided: (finding) => isAsked(finding) && !isDecided(finding), decided: isDecided };
    conform.addFilter("decision", (value) => states[value] || ((finding) => finding.dataset.decision === value));
    conform.on("shown", () => {
      prints = new Set(Array.from(conform.plan().querySelectorAll(".clause"), (clause) => clause.dataset.fingerprint));
      refresh();
    });
    conform.on("language", refresh);
    conform.on("decided", refresh);
    document.addEventListener("click", (event) => {
      const button = conform.around(event, ".finding .choices button");
      if (button) press(owner(button), button.value);
    });
    document.addEventListener("input", (event) => {
      const field = conform.around(event, ".decide textarea");
      if (field) note(owner(field), field.value);
    });
    document.addEventListener("keydown", (event) => {
      const field = conform.around(event, ".decide textarea");
      if (!field || event.isComposing || event.shiftKey || !["Enter", "Escape"].includes(event.key)) return pressed(event);
      event.preventDefault();
      event.stopImmediatePropagation();
      field.blur();
      paint(owner(field));
      if (conform.view() === "verdict") conform.review(owner(field));
    });
  }
}
