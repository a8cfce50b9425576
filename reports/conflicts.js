// Decisions that contradict each other: both are shown with names and notes, and one is taken or another one made.
{
  // Who decided and when, for people.
  conform.byline = (row) => [row.who, (row.when || "").slice(0, 16).replace("T", " ")].filter(Boolean).join(" ");

  // The rivals of a finding, each with a button that takes it.
  conform.tellRivals = (rivals, line, take) => {
    const list = document.createElement("div");
    list.className = "decided is-conflict";
    list.append(Object.assign(document.createElement("b"), { textContent: conform.say("decision.conflict_here") }));
    for (const row of rivals) {
      const button = Object.assign(document.createElement("button"), { type: "button" });
      button.textContent = conform.say("decision.take");
      button.addEventListener("click", () => take(row));
      const told = line(row);
      told.append(button);
      list.append(told);
    }
    return list;
  };
}
