// A measure's wordings: what every plan says for each of its requirements, side by side. They are unpacked when they are
// asked for; the table fills a few plans at a time, so that the page answers meanwhile.
{
  const table = document.getElementById("wordings");
  const told = document.getElementById("wording-count");
  const matrix = document.getElementById("matrix");
  const AT_ONCE = 20; // plans that are put in before the page may draw
  const SIGNS = { inherited: "√", modified: "≈", omitted: "×", not_applicable: "○" };
  let turn = 0;
  let measure = "";

  function cell(said) {
    const [status, ...pieces] = said || ["none"];
    const box = conform.make(`td.is-${status}`, "", { lang: "zh" });
    if (!said) return box;
    box.append(conform.make("span.sign", SIGNS[status] || ""));
    for (const piece of pieces) box.append(conform.make("p", piece));
    if (!pieces.length) box.append(" " + conform.say("status." + status));
    return box;
  }

  function head(requirements) {
    const cells = requirements.map(([key, words]) => {
      const name = key.split(" ").pop();
      return conform.make("th", [conform.make("b", name), " " + words], { scope: "col", lang: "zh" });
    });
    return conform.make("tr", [conform.make("th", conform.say("html.plan"), { scope: "col" }), ...cells]);
  }

  function line(row, requirements, said) {
    const link = conform.make("a", row.cells[0].textContent, { href: conform.addressOf(row, measure) });
    const cells = requirements.map(([key]) => cell(said && said[key]));
    return conform.make("tr", [conform.make("th", [link], { scope: "row", lang: "zh" }), ...cells]);
  }

  async function fill() {
    const own = ++turn;
    const [requirements, ...plans] = conform.wordingsOf(measure) || [[]];
    const said = new Map(plans);
    const shown = conform.rows.shown();
    const body = conform.make("tbody");
    conform.fill(table, [conform.make("thead", [head(requirements)]), body]);
    for (let at = 0; at < shown.length; at += AT_ONCE) {
      if (own !== turn) return;
      const rows = shown.slice(at, at + AT_ONCE);
      body.append(...rows.map((row) => line(row, requirements, said.get(conform.rows.all.indexOf(row) + 1))));
      told.textContent = conform.say("matrix.reading", { done: body.rows.length, all: shown.length });
      await new Promise((done) => setTimeout(done));
    }
  }

  conform.wordings = (wanted) => {
    measure = wanted;
    const heads = Array.from(matrix.tHead.rows[0].cells);
    const head = heads.find((each) => each.dataset.measure === measure);
    const named = { measure: head ? head.textContent.trim() : measure, title: head ? head.title : "" };
    document.getElementById("wording-title").textContent = conform.say("matrix.wording", named);
    conform.look("wording");
    fill();
  };
  conform.on("language", () => conform.view() === "wording" && conform.wordings(measure));
  const back = document.getElementById("wording-back");
  if (back) back.addEventListener("click", () => conform.go("#overview"));
}
