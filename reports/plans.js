// Which plan and which view is shown. One plan at a time is in the document; the others wait as text.
{
  const place = document.getElementById("plan");
  const overview = document.getElementById("overview");
  const wording = document.getElementById("wording");
  const first = overview ? place.innerHTML : "";
  const VIEWS = ["verdict", "reference", "compare", "lineage", "summary"];
  let number = 1;
  let view = "";

  // The bar says which plan is shown; of all of them, that it is a report.
  function tellTitle() {
    const title = view === "overview" || view === "wording" ? null : place.querySelector("h2");
    const shown = document.querySelector(".bar h1");
    shown.textContent = shown.title = title ? title.textContent : conform.say("report.title");
    document.title = `${shown.textContent} · conform`;
  }

  function text(id) {
    const block = document.getElementById(id);
    return block ? block.textContent : undefined;
  }

  Object.assign(conform, {
    plan: () => place.querySelector("article.plan"),
    number: () => number,
    count: () => (overview ? conform.rows.all.length : 1),
    view: () => view,
    hasOverview: () => Boolean(overview),

    // The views of the plan shown: only a chain of references has a lineage.
    views: () => VIEWS.filter((name) => place.querySelector(".view-" + name)),
    viewOf(element) {
      const around = element && element.closest(".view");
      return around ? around.dataset.view : "";
    },

    // Whether a plan (0: any) has been read; the further ones stand behind the script, so that the page opens at once.
    has: (wanted) => [0, 1, number].includes(wanted) || text(`p${wanted}-markup`) !== undefined,

    // A plan's markup; undefined where there is none of that number.
    markup(wanted) {
      if (wanted === 1) return first;
      const packed = text(`p${wanted}-markup`);
      return packed === undefined ? undefined : conform.inflate(packed);
    },
    // What all plans say for a measure, as lines of JSON; undefined where that has not been read yet.
    wordingsOf(measure) {
      const packed = text(`wordings-${measure}`);
      return packed === undefined ? undefined : conform.inflate(packed).trim().split("\n").map((line) => JSON.parse(line));
    },

    // Puts a plan into the document.
    put(wanted, markup) {
      place.innerHTML = markup; // made and escaped by the renderer
      number = wanted;
      conform.ready();
    },

    // What is to be done with a plan that has just been put into the document.
    ready() {
      if (conform.lang !== conform.made) conform.translate(place);
      for (const link of place.querySelectorAll(".margin a")) {
        const finding = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        const wants = finding && finding.querySelector(".wants");
        if (wants) link.title = wants.textContent.trim();
      }
      for (const facts of place.querySelectorAll(".facts")) facts.open = false;
      for (const button of document.querySelectorAll(".views [data-view]")) {
        button.hidden = !place.querySelector(".view-" + button.dataset.view);
      }
      view = "";
      conform.tell("shown");
    },

    // Shows one view of the plan, the overview of all, or a measure's wordings in all.
    look(wanted) {
      if (wanted === view) return;
      view = wanted;
      document.body.dataset.view = view;
      tellTitle();
      const isAll = view === "overview" || view === "wording";
      if (overview) overview.hidden = view !== "overview";
      if (wording) wording.hidden = view !== "wording";
      place.hidden = isAll;
      for (const part of place.querySelectorAll(".view")) part.hidden = part.dataset.view !== view;
      for (const button of document.querySelectorAll(".views [data-view]")) {
        if (button.dataset.view === view) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
      conform.tell("viewed");
    },
  });
  conform.on("language", tellTitle);
  conform.made = conform.lang;
}
