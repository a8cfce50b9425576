// Who decides: a name asked for once, after the first decision, and kept by the browser; and taking back.
{
  const store = conform.decisions;
  const banner = document.getElementById("decide-who");
  const box = banner && banner.querySelector("input");
  const button = document.querySelector('.decide-tools [value="who"]');
  const SECOND = 1000; // what a moment is told by: two of one second are not one before the other
  const NOBODY = "-"; // asked, and no name given
  let name = conform.recall("reviewer");

  const pad = (number) => String(number).padStart(2, "0");
  const known = () => (name && name !== NOBODY ? name : null);

  // The day and the moment with its zone, as a decision has them; a second later at least than `after`, in milliseconds.
  function now(after) {
    const at = new Date(Math.max(Date.now(), after + SECOND));
    const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join("-");
    const clock = [at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join(":");
    const east = -at.getTimezoneOffset();
    const zone = `${east < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(east) / 60))}:${pad(Math.abs(east) % 60)}`;
    return { date: day, when: `${day}T${clock}${zone}` };
  }

  function show() {
    if (button) button.textContent = conform.say("decision.reviewer", { name: known() || "—" });
  }

  function ask() {
    if (!banner) return;
    box.value = known() || "";
    banner.hidden = false;
  }

  function answer(given) {
    name = given.trim().slice(0, 40) || NOBODY;
    conform.keep("reviewer", name);
    banner.hidden = true;
    if (known()) store.sign(known());
    show();
    conform.refreshDecisions();
  }

  // Who and when, for a new decision that comes behind `olds`; asks for the name where nobody has.
  conform.signature = (olds = []) => {
    if (!name) ask();
    return { who: known(), ...now(Math.max(0, ...olds.map(conform.rules.moment))) };
  };

  function undo() {
    if (!store.undo()) return;
    conform.refreshDecisions();
    conform.applyFilters();
  }

  if (banner) {
    banner.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(box.value);
    });
    banner.querySelector("[value=later]").addEventListener("click", () => answer(""));
    button.addEventListener("click", ask);
    document.querySelector('.tools [value="undo"]').addEventListener("click", undo);
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = conform.isTyping(event);
    const isAsked = event.key === "u" ? !(event.ctrlKey || event.metaKey || event.altKey) : event.key === "z" && (event.ctrlKey || event.metaKey);
    if (isTyping || !isAsked || document.body.dataset.choosing) return;
    event.preventDefault();
    undo();
  });
  conform.on("language", show);
  show();
}
