// Reviewing: every finding as a line of a list, the worst first; the one that is looked at stands beside it (detail.js).
{
  const RANKS = ["target", "deadline", "modality", "omitted", "dropped", "doubtful", "changed", "added", "inherited", "not_applicable"];
  const QUIET = ["inherited", "not_applicable"]; // nothing to decide
  const WEAKER = RANKS.slice(0, RANKS.indexOf("changed"));
  const folded = new Set(QUIET); // unless a filter asks for them
  const narrow = matchMedia("(max-width: 60rem)");
  const rows = new Map(); // finding → its line
  const picked = new Set();
  const slot = conform.make("li"); // of the list, for the detail of a line
  let list = null;
  let detail = null;
  let now = null;
  let isStale = true;

  const texts = (finding, selector) => Array.from(finding.querySelectorAll(selector), (part) => part.textContent.trim());

  function nameOf(finding) {
    const { requirement } = finding.dataset;
    if (!requirement) return texts(finding, ".label .place")[0] || "";
    return [...texts(finding, ".label .called"), requirement].join(" "); // 省 02.2 where there are several references
  }

  // What changed for the worse, or else what comes first, without its place, which the detail tells.
  function change(finding) {
    const item = finding.querySelector(".changes .to-weaker, .changes .to-lighter") || finding.querySelector(".changes li");
    if (!item) return [];
    const place = item.querySelector(".place");
    const words = item.textContent.replace(place ? place.textContent : "", "").trim();
    return [conform.make("span.how" + (item.className ? "." + item.className : ""), words)];
  }

  function rowOf(finding) {
    const name = nameOf(finding);
    const pick = conform.make("input", "", { type: "checkbox", checked: picked.has(finding) });
    pick.setAttribute("aria-label", conform.say("review.pick", { name }));
    const sign = conform.make("span.sign", finding.querySelector(".sign").textContent);
    const words = conform.make("span.words", texts(finding, ".wants p, .both p[lang]")[0] || "", { lang: "zh" });
    const button = conform.make("button.open", [sign, conform.make("span.id", name), ...change(finding), words, conform.make("span.mark")], { type: "button" });
    const row = conform.make(`li.row.is-${finding.dataset.status}`, [pick, button]);
    row.finding = finding;
    return row;
  }

  // A sign of what was decided, or that there is a note before it is, which makes a line no higher.
  function tellMark(finding) {
    const row = rows.get(finding);
    if (!row) return;
    const isDone = conform.isDecided(finding);
    row.classList.toggle("is-decided", isDone);
    const draft = isDone ? "" : conform.draftOf(finding);
    row.querySelector(".mark").textContent = isDone ? conform.markOf(finding) : draft && "✎";
    row.querySelector(".open").title = isDone ? conform.decisionWords(conform.decisionOf(finding)) : draft;
  }

  // ── the list ──

  function head(rank, count) {
    const isOpen = conform.isFiltered() || !folded.has(rank);
    const button = conform.make("button", `${conform.say("rank." + rank)} ${count}`, { type: "button", value: rank });
    button.setAttribute("aria-expanded", String(isOpen));
    return conform.make("h4.rank", [button]);
  }

  function group(rank, findings) {
    const lines = conform.make("ul.rows-of", findings.map((finding) => rows.get(finding)));
    lines.hidden = !conform.isFiltered() && folded.has(rank);
    return [head(rank, findings.length), lines];
  }

  // The verdict in a line: how many there are of what is weaker or missing; a click goes there.
  function sums(groups) {
    const told = groups.filter(([rank, found]) => found.length && WEAKER.includes(rank));
    if (told.length < 2) return [];
    const button = ([rank, found]) => {
      const made = conform.make(`button.of-${rank}`, [conform.say("rank." + rank) + " ", conform.make("b", String(found.length))], { type: "button" });
      made.addEventListener("click", () => leap(rank));
      return made;
    };
    const line = conform.make("div.sums", told.map(button));
    line.setAttribute("role", "group");
    line.setAttribute("aria-label", conform.say("review.sums"));
    return [line];
  }

  // To the first finding of a rank.
  function leap(rank) {
    if (folded.has(rank)) unfold(rank);
    const first = visibleRows().find((row) => row.finding.dataset.rank === rank);
    if (!first) return;
    choose(first.finding);
    list.querySelector(`.rank [value="${rank}"]`).scrollIntoView({ block: "start" });
  }

  function draw() {
    if (conform.view() !== "verdict" || !list) return (isStale = true);
    isStale = false;
    const typed = typing();
    const findings = conform.visible();
    for (const finding of findings) if (!rows.has(finding)) rows.set(finding, rowOf(finding));
    const groups = RANKS.map((rank) => [rank, findings.filter((finding) => finding.dataset.rank === rank)]);
    const shown = groups.filter(([, found]) => found.length).map(([rank, found]) => group(rank, sorted(found)));
    const nothing = conform.make("p", conform.say(conform.isFiltered() ? "page.nothing" : "page.settled"));
    const isSettled = !conform.isFiltered() && groups.every(([rank, found]) => !found.length || QUIET.includes(rank));
    const first = shown.length && !isSettled ? conform.picks(picked) : nothing;
    conform.fill(list, [conform.make("div.top", [first, ...sums(groups)]), ...[].concat(...shown)]);
    findings.forEach(tellMark);
    if (!now || now.hidden || !rows.has(now)) now = visibleRows().length ? visibleRows()[0].finding : null;
    show();
    if (typed && typed.finding === now) conform.openNote(now, typed.at);
  }

  // The note that somebody writes beside the list, and where; the list is drawn anew around it.
  function typing() {
    const field = document.activeElement;
    const isNote = field && field.matches("textarea") && detail.contains(field);
    return isNote ? { finding: now, at: field.selectionStart } : null;
  }

  // What is in doubt comes last of its rank.
  function sorted(findings) {
    const inDoubt = (finding) => Number(finding.dataset.certainty === "doubt");
    return findings.slice().sort((one, other) => inDoubt(one) - inDoubt(other));
  }

  const visibleRows = () => Array.from(list ? list.querySelectorAll(".rows-of:not([hidden]) > .row") : []);

  // Marks the line that is looked at, and puts the detail beside it, or below it where the window is narrow.
  function show() {
    for (const row of list.querySelectorAll(".row.here")) row.classList.remove("here");
    const row = now && rows.get(now);
    if (row) row.classList.add("here");
    if (row && narrow.matches) {
      slot.append(detail);
      row.after(slot);
    } else {
      slot.remove();
      list.after(detail);
    }
    conform.showDetail(detail, now);
    if (now) conform.point(now);
  }

  function go(finding, isFocused = true) {
    now = finding;
    const row = rows.get(finding);
    if (row && row.parentNode && row.parentNode.hidden) unfold(finding.dataset.rank);
    show();
    if (!row) return;
    if (isFocused) row.querySelector(".open").focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  function unfold(rank) {
    folded.delete(rank);
    draw();
  }

  function step(by) {
    const all = visibleRows();
    const at = all.findIndex((row) => row.finding === now);
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) choose(next.finding);
  }

  function choose(finding) {
    go(finding);
    conform.stand(finding, false);
  }

  // After a decision: the next one that is undecided, or the first.
  function onward() {
    const all = visibleRows().map((row) => row.finding);
    const at = all.indexOf(now);
    const open = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find((finding) => conform.isAsked(finding) && !conform.isDecided(finding));
    if (open) choose(open);
    else if (now) go(now);
  }

  // How many are picked, and the choices for them; no line of the list moves.
  function tellPicks(isAll) {
    const top = list.querySelector(".top");
    top.style.minHeight = `${top.offsetHeight}px`;
    top.querySelector(".picks").replaceWith(conform.picks(picked, isAll));
  }

  function pick(row, isOn, isRange) {
    const all = visibleRows();
    const from = isRange && pick.last ? all.indexOf(pick.last) : all.indexOf(row);
    const [low, high] = [from, all.indexOf(row)].sort((one, other) => one - other);
    for (const each of all.slice(low, high + 1)) {
      each.querySelector("input").checked = isOn;
      if (isOn) picked.add(each.finding);
      else picked.delete(each.finding);
    }
    pick.last = row;
    tellPicks(visibleRows().every((each) => picked.has(each.finding)));
  }

  Object.assign(conform, {
    // Opens a finding in the verdict.
    review(finding) {
      if (isStale) draw();
      go(finding);
    },
    reviewed: () => now,
    reviewStep: step,
    reviewOnward: onward,
    nameOf,
    pickAll(isOn) {
      for (const row of visibleRows()) {
        row.querySelector("input").checked = isOn;
        if (isOn) picked.add(row.finding);
      }
      if (!isOn) picked.clear();
      tellPicks(isOn);
    },
    pickToggle() {
      const row = rows.get(now);
      if (row) pick(row, !picked.has(now), false);
    },
  });

  conform.on("shown", () => {
    rows.clear();
    picked.clear();
    now = null;
    list = conform.plan().querySelector(".view-verdict .list");
    detail = conform.plan().querySelector(".detail");
    isStale = true;
  });
  conform.on("language", () => {
    rows.clear();
    draw();
  });
  conform.on("filtered", draw);
  conform.on("viewed", () => isStale && draw());
  conform.on("decision", () => rows.forEach((row, finding) => tellMark(finding)));
  narrow.addListener(() => list && conform.view() === "verdict" && show());
  document.addEventListener("click", (event) => {
    const row = conform.around(event, ".row");
    if (row && event.target.matches("input")) pick(row, event.target.checked, event.shiftKey);
    else if (row) choose(row.finding);
    const rank = conform.around(event, ".rank button");
    if (!rank) return;
    if (folded.has(rank.value)) return unfold(rank.value);
    folded.add(rank.value);
    draw();
  });
}
