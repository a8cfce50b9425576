// Which plan and which view is shown. One plan at a time is in the document; the others wait as text.
{
  const place = document.getElementById("plan");
  const overview = document.getElementById("overview");
  const first = overview ? place.innerHTML : "";
  let number = 1;
  let view = "";

  const markup = (wanted) => (wanted === 1 ? first : document.getElementById(`p${wanted}-markup`)?.textContent);

  Object.assign(conform, {
    VIEWS: ["reference", "plan", "summary"],
    plan: () => place.querySelector("article.plan"),
    number: () => number,
    view: () => view,
    hasOverview: () => Boolean(overview),

    // Whether a plan (0: any) has been read; the further ones stand behind the script, so that the page opens at once.
    has: (wanted) => wanted === 0 || wanted === number || markup(wanted) !== undefined,

    // Puts a plan into the document; false where there is none of that number.
    show(wanted) {
      if (wanted === number) return Boolean(conform.plan());
      const html = markup(wanted);
      if (html === undefined) return false;
      place.innerHTML = html; // made and escaped by the renderer
      number = wanted;
      conform.ready();
      return true;
    },

    // What is to be done with a plan that has just been put into the document.
    ready() {
      if (conform.lang !== conform.made) conform.translate(place);
      for (const link of place.querySelectorAll(".margin a")) {
        const wants = document.getElementById(link.hash.slice(1))?.querySelector(".wants");
        if (wants) link.title = wants.textContent.trim();
      }
      view = "";
      if (overview) document.title = place.querySelector("h2").textContent + " · conform";
      conform.tell("shown");
    },

    // Shows one view of the plan, or the overview of all.
    look(wanted) {
      if (wanted === view) return;
      view = wanted;
      document.body.dataset.view = view;
      if (overview) overview.hidden = view !== "overview";
      place.hidden = view === "overview";
      for (const part of place.querySelectorAll(".view")) part.hidden = part.dataset.view !== view;
      for (const button of document.querySelectorAll(".views [data-view]")) {
        if (button.dataset.view === view) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
      conform.tell("viewed");
    },
  });
  conform.made = conform.lang;
}
