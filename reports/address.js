// Addresses: #p2-gbf-2021-18-03.1?status=modified opens the second plan at a finding, with the filters.
// What stands before the question mark is the id of an element, or p2 for a plan as a whole.
{
  let here = ""; // the id that the address names
  let marked = null;
  let turns = 0; // how many addresses have been opened

  function parse(hash) {
    const [target, query] = hash.replace(/^#/, "").split("?");
    const filters = Object.fromEntries(new URLSearchParams(query ?? ""));
    const view = filters.view;
    delete filters.view;
    let id = target;
    try {
      id = decodeURIComponent(target);
    } catch {
      // Not an address of ours; no element has this id.
    }
    return { id, view, filters };
  }

  function text(id) {
    const values = { ...conform.filters };
    if (!document.getElementById(id)?.closest(".view, .overview")) values.view = conform.view();
    const query = Object.entries(values)
      .filter(([name, value]) => value && (name !== "view" || value !== "reference"))
      .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
      .join("&");
    return "#" + encodeURIComponent(id) + (query ? "?" + query : "");
  }

  function mark(element) {
    marked?.classList.remove("here");
    marked = element;
    element?.classList.add("here");
  }

  // Scrolls to an element and gives it the focus; twice, because what is drawn on the way changes the heights.
  function visit(element, block) {
    element.scrollIntoView({ block });
    element.focus({ preventScroll: true });
    requestAnimationFrame(() => element.scrollIntoView({ block }));
  }

  function openOverview(asked) {
    here = "overview";
    conform.setFilters(asked);
    conform.look(conform.hasOverview() ? "overview" : "reference");
    scrollTo(0, 0);
  }

  Object.assign(conform, {
    // Opens an address; filters that it does not name are taken from `filters`. At once, unless a plan is unpacked.
    async open(hash, filters = {}) {
      const wanted = parse(hash);
      const asked = { ...filters, ...wanted.filters };
      const number = Number(/^p(\d+)(-|$)/.exec(wanted.id)?.[1] ?? 0);
      const turn = ++turns;
      if (document.readyState === "loading" && !conform.has(number)) {
        document.addEventListener("DOMContentLoaded", () => conform.open(hash, filters), { once: true });
        return;
      }
      if (number && number !== conform.number()) {
        const markup = await conform.markup(number);
        if (turn !== turns) return; // something else has been asked for meanwhile
        if (markup !== undefined) conform.put(number, markup);
      }
      if (number ? number !== conform.number() : conform.hasOverview()) return openOverview(asked);
      const element = document.getElementById(wanted.id);
      const view = element?.closest(".view")?.dataset.view ?? wanted.view ?? "reference";
      here = element ? wanted.id : `p${conform.number()}`;
      conform.setFilters(asked);
      conform.look(conform.VIEWS.includes(view) ? view : "reference");
      const inView = element?.closest(".view");
      mark(element?.matches(".finding, .clause") ? element : null);
      if (!inView) return scrollTo(0, 0);
      if (element.closest("[hidden]")) conform.setFilters({});
      visit(element, element.matches(".finding, .clause") ? "center" : "start");
    },

    // Goes to an address as a link does: with the filters as they are, and a way back.
    async go(hash) {
      await conform.open(hash, conform.filters);
      conform.write("push");
    },

    // Puts what is shown into the address.
    write(how = "replace") {
      const address = text(here || `p${conform.number()}`);
      if (address === location.hash) return;
      try {
        history[how + "State"](null, "", address);
      } catch {
        // Some viewers forbid it; then the address stays as it was.
      }
    },

    // Makes an element the one that the address names.
    stand(element) {
      here = element.id || here;
      mark(element);
      visit(element, "center");
      conform.write();
    },
    standing: () => marked,
    leave() {
      here = `p${conform.number()}`;
      mark(null);
    },
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.matches(".skip")) return;
    event.preventDefault();
    conform.go(link.getAttribute("href"));
  });
  addEventListener("popstate", () => conform.open(location.hash));
}
