// Which plan and which view is shown. One plan at a time is in the document; the others wait as text.
{
  const place = document.getElementById("plan");
  const overview = document.getElementById("overview");
  const first = overview ? place.innerHTML : "";
  let number = 1;
  let view = "";

  const packed = (wanted) => document.getElementById(`p${wanted}-markup`)?.textContent;

  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
  }

  Object.assign(conform, {
    VIEWS: ["reference", "plan", "summary"],
    plan: () => place.querySelector("article.plan"),
    number: () => number,
    view: () => view,
    hasOverview: () => Boolean(overview),

    // Whether a plan (0: any) has been read; the further ones stand behind the script, so that the page opens at once.
    has: (wanted) => [0, 1, number].includes(wanted) || packed(wanted) !== undefined,

    // A plan's markup; undefined where there is none of that number, or the browser cannot unpack it.
    async markup(wanted) {
      if (wanted === 1 || !conform.has(wanted)) return wanted === 1 ? first : undefined;
      try {
        return await unpack(packed(wanted));
      } catch {
        alert(conform.say("page.old"));
        return undefined;
      }
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
