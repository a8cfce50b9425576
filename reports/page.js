"use strict";
// What all scripts of the page share: events, sentences in both languages, and what a browser keeps for the page.
const conform = {
  texts: JSON.parse(document.getElementById("texts").textContent),
  lang: document.documentElement.lang.startsWith("zh") ? 0 : 1,
  listeners: {},

  // "shown": a plan's markup has just been put into the document. "viewed": another view is shown.
  // "filtered": the filters have been applied. "language": the interface speaks the other language.
  on(event, listener) {
    (this.listeners[event] ??= []).push(listener);
  },
  tell(event) {
    for (const listener of this.listeners[event] ?? []) listener();
  },

  // A sentence in the language chosen, its values filled in; the key itself where there is none.
  say(key, values = {}) {
    const sentence = this.texts[key]?.[this.lang] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  },

  // Says again what `root` holds: its texts, names for those who do not see it, and hints.
  translate(root) {
    for (const element of root.querySelectorAll("[data-say]")) {
      element.textContent = this.say(element.dataset.say, this.values(element));
    }
    for (const element of root.querySelectorAll("[data-label]")) {
      const name = this.say(element.dataset.label, this.values(element));
      element.setAttribute("aria-label", name);
      if (element.placeholder) element.placeholder = name;
    }
    for (const element of root.querySelectorAll("[data-hint]")) {
      element.title = this.say(element.dataset.hint, this.values(element));
    }
  },
  values(element) {
    const lines = element.dataset.with?.split("\n") ?? [];
    return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
  },

  // What the browser keeps; a page opened from a file may not be allowed any.
  recall(name) {
    try {
      return localStorage.getItem("conform-" + name);
    } catch {
      return null;
    }
  },
  keep(name, value) {
    try {
      localStorage.setItem("conform-" + name, value);
    } catch {
      // It holds for as long as the page is open.
    }
  },
};
