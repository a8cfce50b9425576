// Addresses: #p2-gbf-2021-18-03.1?status=modified opens the second plan at a finding, with the filters.
// What stands before the question mark is the id of an element, or p2 for a plan as a whole. A finding is shown in the
// verdict unless `view=reference` asks for its place in the list; other elements are shown where they stand.
{
  let here = ""; // the id that the address names
  let marked = null;

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // not an address of ours; no element has this id
    }
  }

  function parse(hash) {
    const [target, query] = hash.replace(/^#/, "").split("?");
    const filters = Object.fromEntries(new URLSearchParams(query || ""));
    const view = filters.view;
    delete filters.view;
    return { id: decoded(target), view, filters };
  }

  // The view that an address without one means.
  function implied(element) {
    if (!element || element.matches(".finding")) return "verdict";
    return conform.viewOf(element) || "verdict";
  }

  function text(id) {
    const values = Object.assign({}, conform.filters);
    const isPlan = conform.view() !== "overview" && conform.view() !== "wording";
    if (isPlan && conform.view() !== implied(document.getElementById(id))) values.view = conform.view();
    const query = Object.keys(values)
      .filter((name) => values[name])
      .map((name) => `${name}=${encodeURIComponent(values[name]).replace(/%2C/g, ",").replace(/%2F/g, "/")}`)
      .join("&");
    return "#" + encodeURIComponent(id) + (query ? "?" + query : "");
  }

  function mark(element) {
    if (marked) marked.classList.remove("here");
    marked = element || null;
    if (marked) marked.classList.add("here");
  }

  const block = (element) => (element.matches(".finding, .clause, a") ? "center" : "start");

  // Scrolls to an element and gives it the focus; twice, because what is drawn on the way changes the heights.
  function visit(element) {
    element.scrollIntoView({ block: block(element) });
    element.focus({ preventScroll: true });
    requestAnimationFrame(() => element.scrollIntoView({ block: block(element) }));
  }

  // Shows an element of the plan in a view.
  function show(element, view) {
    conform.look(conform.views().includes(view) ? view : "verdict");
    const stands = element && element.matches(".finding, .clause");
    mark(stands ? element : null);
    if (conform.view() === "verdict" && element && element.matches(".finding")) return conform.review(element);
    if (conform.view() === "compare" && stands) return conform.compareAt(element);
    if (!element || conform.viewOf(element) !== conform.view()) return scrollTo(0, 0);
    visit(element);
  }

  function openAll(asked, id) {
    here = id;
    const row = /^p(\d+)$/.exec(id); // of a plan that has a page of its own
    conform.setFilters(asked);
    if (id.startsWith("wording-") && conform.hasOverview()) return conform.wordings(id.slice("wording-".length));
    conform.look(conform.hasOverview() ? "overview" : "verdict");
    if (conform.hasOverview()) conform.backToRow(row && Number(row[1]));
  }

  Object.assign(conform, {
    // Opens an address; filters that it does not name are taken from `filters`.
    open(hash, filters = {}) {
      const wanted = parse(hash);
      const asked = Object.assign({}, filters, wanted.filters);
      const found = /^p(\d+)(-|$)/.exec(wanted.id);
      const number = Number(found ? found[1] : 0);
      const needsAll = wanted.id.startsWith("wording-");
      if (document.readyState === "loading" && (needsAll || (conform.plan() && !conform.has(number)))) {
        document.addEventListener("DOMContentLoaded", () => conform.open(hash, filters), { once: true });
        return;
      }
      if (!conform.plan()) return openAll(asked, wanted.id);
      if (number && number !== conform.number()) {
        const markup = conform.markup(number);
        if (markup !== undefined) conform.put(number, markup);
      }
      if (number ? number !== conform.number() : conform.hasOverview()) {
        return openAll(asked, needsAll ? wanted.id : "overview");
      }
      const element = document.getElementById(wanted.id);
      here = element ? wanted.id : `p${conform.number()}`;
      conform.setFilters(asked);
      if (element && element.matches(".finding") && element.hidden) {
        conform.setFilters({});
        show(element, wanted.view || implied(element));
        return conform.write();
      }
      show(element, wanted.view || implied(element));
    },

    // Goes to an address as a link does: with the filters as they are, and a way back.
    go(hash) {
      conform.open(hash, conform.filters);
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

    // An address that works wherever the file lies: its name, and what it is to show.
    link: (element) => decodeURIComponent(location.pathname.split("/").pop()) + "#" + encodeURIComponent(element.id),

    // Makes an element the one that the address names.
    stand(element, isVisited = true) {
      here = element.id || here;
      mark(element);
      if (isVisited) visit(element);
      conform.write();
      conform.tell("stood");
    },
    standing: () => marked,
    // Shows a finding without a word about it: the first of a list, which nobody has asked for.
    point(element) {
      mark(element);
      conform.tell("stood");
    },
    // Shows an element of the plan in a view, with a way back.
    show(element, view) {
      here = element.id;
      show(element, view);
      conform.write("push");
    },

    // Scrolls once more to what the address names.
    settle() {
      const element = document.getElementById(here);
      if (element && conform.viewOf(element) === conform.view() && conform.view() === "reference") {
        element.scrollIntoView({ block: block(element) });
      }
    },
    leave() {
      here = `p${conform.number()}`;
      mark(null);
    },
  });

  document.addEventListener("click", (event) => {
    const link = conform.around(event, 'a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.matches(".skip")) return;
    event.preventDefault();
    conform.go(link.getAttribute("href"));
  });
  addEventListener("popstate", () => conform.open(location.hash));
}
