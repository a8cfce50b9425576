"use strict";
// What all scripts of the page share: events, sentences in both languages, and what a browser keeps for the page.
// Scripts keep to ES2019 and what Chromium 78 knows; tests/render/test_old_browsers.py holds them to it.
const conform = {
  texts: JSON.parse(document.getElementById("texts").textContent),
  lang: document.documentElement.lang.startsWith("zh") ? 0 : 1,
  listeners: {},

  // "shown": a plan's markup has just been put into the document. "viewed": another view is shown.
  // "filtered": the filters have been applied. "language": the interface speaks the other language.
  // "decision": something was decided on, or is no more. "stood": another finding is the one that is looked at.
  on(event, listener) {
    this.listeners[event] = [...(this.listeners[event] || []), listener];
  },
  tell(event, about) {
    for (const listener of this.listeners[event] || []) listener(about);
  },

  // A sentence in the language chosen, its values filled in; the key itself where there is none.
  say(key, values = {}) {
    const sentence = key in this.texts ? this.texts[key][this.lang] : key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
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
    const lines = element.dataset.with ? element.dataset.with.split("\n") : [];
    return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
  },

  // An element of the kind `tag.class` with a text, or with what stands in it.
  make(kind, content = "", properties = {}) {
    const [tag, ...classes] = kind.split(".");
    const element = Object.assign(document.createElement(tag), properties);
    if (classes.length) element.classList.add(...classes);
    if (typeof content === "string") element.textContent = content;
    else element.append(...content);
    return element;
  },
  // Puts `parts` in place of what an element holds.
  fill(element, parts) {
    element.textContent = "";
    element.append(...parts);
    return element;
  },
  // The nearest element around the one that an event came from, or null.
  around: (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null),
  // Whether keys belong to a field or a dialog.
  isTyping: (event) => Boolean(conform.around(event, "input:not([type=checkbox]), textarea, select, dialog")) || event.isComposing,

  // What the browser keeps; a page opened from a file may not be allowed any.
  recall(name, store = () => localStorage) {
    try {
      return store().getItem("conform-" + name);
    } catch {
      return null;
    }
  },
  keep(name, value, store = () => localStorage) {
    try {
      store().setItem("conform-" + name, value);
    } catch {
      // It holds for as long as the page is open.
    }
  },
};
