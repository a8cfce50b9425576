"use strict";
// Buttons that show and hide the requirements of a status. Without a script everything is shown.
const bar = document.querySelector(".show");
const buttons = [...bar.querySelectorAll("button")];

function apply() {
  const off = new Set(buttons.filter((b) => b.getAttribute("aria-pressed") === "false").map((b) => b.dataset.status));
  for (const measure of document.querySelectorAll(".measure")) {
    const rows = [...measure.querySelectorAll(".row")];
    for (const row of rows) row.hidden = [...off].some((status) => row.classList.contains("is-" + status));
    if (rows.length) measure.hidden = rows.every((row) => row.hidden);
  }
}

function reveal() {
  const id = decodeURIComponent(location.hash.slice(1));
  const row = id ? document.getElementById(id) : null;
  if (!row || !row.hidden) return;
  for (const button of buttons) button.setAttribute("aria-pressed", "true");
  apply();
  row.scrollIntoView();
}

bar.hidden = !document.querySelector(".row");
bar.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
  apply();
});
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details")) part.open = true;
});
