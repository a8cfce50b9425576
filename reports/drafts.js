// Notes that were written before anything was decided: the browser keeps them like decisions, until they are part of one.
{
  const store = conform.decisions;
  const place = "drafts-" + store.key;
  let held = {}; // plan, subject and texts → note
  let isKept = true;

  const nameOf = (wanted) => JSON.stringify([store.name(), conform.rules.subject(wanted), wanted.fingerprint]);

  function recall() {
    try {
      const kept = JSON.parse(conform.recall(place) || "{}");
      held = Object.fromEntries(Object.entries(kept).filter(([, note]) => typeof note === "string"));
    } catch {
      held = {}; // not ours
    }
  }

  conform.drafts = {
    isKept: () => isKept,
    of: (wanted) => held[nameOf(wanted)] || "",
    // Keeps a note; an empty one is none. One that became a decision's is there still when that is taken back.
    put(wanted, note) {
      if (note) held[nameOf(wanted)] = note;
      else delete held[nameOf(wanted)];
      const text = JSON.stringify(held);
      conform.keep(place, text);
      isKept = conform.recall(place) === text;
    },
  };

  recall();
  addEventListener("storage", (event) => {
    if (event.key !== "conform-" + place) return;
    recall();
    conform.tell("decided");
  });
}
