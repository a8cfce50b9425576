// The filters' controls: fields, lists and buttons that say what is asked for, and how much each would show.
{
  const bar = document.querySelector(".filters");
  const count = document.getElementById("count");
  const clear = document.getElementById("clear");
  const controls = bar ? Array.from(bar.querySelectorAll("[data-filter]")) : [];
  const PAUSE = 120; // milliseconds after a key before the search begins
  let timer = 0;
  let later = 0;

  const isGroup = (control) => control.matches("[role=group]");
  const isPressed = (button) => button.getAttribute("aria-pressed") === "true";

  function read(control) {
    if (!isGroup(control)) return control.value.trim();
    return Array.from(control.querySelectorAll("button")).filter(isPressed).map((button) => button.value).join(",");
  }

  function write(control, value) {
    if (!isGroup(control)) {
      if (control.value.trim() !== value) control.value = value;
      return;
    }
    const on = new Set(value.split(","));
    for (const button of control.querySelectorAll("button")) button.setAttribute("aria-pressed", String(on.has(button.value)));
  }

  function changed() {
    const asked = {};
    for (const control of controls) asked[control.dataset.filter] = read(control);
    conform.leave();
    conform.setFilters(asked);
    conform.write();
  }

  // Beside every value stands how many findings it would show with the other filters as they are.
  function tell() {
    const total = conform.findings().length;
    count.textContent = conform.say("page.count", { shown: conform.visible().length, total });
    clear.hidden = !conform.isFiltered();
    for (const control of controls) {
      const name = control.dataset.filter;
      write(control, conform.filters[name] || "");
      if (control.matches(".chips")) tellChips(control, name);
    }
    clearTimeout(later);
    later = setTimeout(tellLists); // nobody sees them before they are opened
  }

  function tellLists() {
    for (const control of controls) if (control.matches("select")) tellOptions(control, control.dataset.filter);
  }

  function tellChips(control, name) {
    for (const chip of control.querySelectorAll("button")) {
      chip.querySelector("b").textContent = conform.countWith({ [name]: chip.value });
    }
  }

  function tellOptions(control, name) {
    for (const option of control.options) {
      if (!option.value) continue;
      const words = option.dataset.name ? conform.say(option.dataset.name) : option.dataset.title || option.textContent;
      if (!option.dataset.name) option.dataset.title = words;
      option.textContent = `${words} ${conform.countWith({ [name]: option.value })}`;
    }
  }

  // While an input method composes, nothing is searched for: its letters are no words yet.
  function typed(event) {
    clearTimeout(timer);
    if (event.isComposing) return;
    if (event.type === "input" && event.target.type === "search") timer = setTimeout(changed, PAUSE);
    else changed();
  }

  conform.clearFilters = () => {
    clearTimeout(timer);
    conform.setFilters({});
    conform.write();
  };

  if (bar) {
    conform.on("filtered", tell);
    bar.addEventListener("input", typed);
    bar.addEventListener("compositionend", typed);
    bar.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      changed();
      conform.nextHit();
    });
    bar.addEventListener("click", (event) => {
      const button = conform.around(event, "[role=group] button");
      if (!button) return;
      button.setAttribute("aria-pressed", String(!isPressed(button)));
      changed();
    });
    clear.addEventListener("click", () => {
      conform.clearFilters();
      bar.querySelector("input").focus();
    });
  }
}
