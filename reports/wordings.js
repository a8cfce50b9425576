// A measure's wordings: what every plan says for each of its requirements, side by side; read from the plain documents
// of the further plans, a few at a time, so that the page answers meanwhile.
{
  const table = document.getElementById("wordings");
  const told = document.getElementById("wording-count");
  const matrix = document.getElementById("matrix");
  const AT_ONCE = 20; // plans that are read before the page may draw
  let turn = 0;
  let measure = "";

  // What a plan says: requirement → its sign and its pieces of evidence.
  function read(number) {
    const parsed = new DOMParser().parseFromString(conform.document(number), "text/html");
    const found = new Map();
    for (const item of parsed.querySelectorAll("[data-requirement]")) {
      if (item.dataset.kind === "clause") continue;
      const { reference, requirement } = item.dataset;
      const pieces = Array.from(item.querySelectorAll("q[lang], .has > p[data-at] > span[lang]"), (piece) => piece.textContent);
      found.set(`${reference} ${requirement}`, { status: item.dataset.status, measure: item.dataset.measure, pieces, wants: wantsOf(item) });
    }
    return found;
  }

  function wantsOf(item) {
    const words = item.querySelector(".wants > p, span[lang]");
    return words ? words.textContent.trim() : "";
  }

  const SIGNS = { inherited: "√", modified: "≈", omitted: "×", not_applicable: "○" };

  function cell(told) {
    const box = conform.make(`td.is-${told ? told.status : "none"}`, "", { lang: "zh" });
    if (!told) return box;
    box.append(conform.make("span.sign", SIGNS[told.status] || ""));
    for (const piece of told.pieces) box.append(conform.make("p", piece));
    if (!told.pieces.length) box.append(" " + conform.say("status." + told.status));
    return box;
  }

  function head(keys, first) {
    const cells = keys.map((key) => {
      const name = key.split(" ").pop();
      return conform.make("th", [conform.make("b", name), " " + first.get(key).wants], { scope: "col", lang: "zh" });
    });
    return conform.make("tr", [conform.make("th", conform.say("html.plan"), { scope: "col" }), ...cells]);
  }

  function line(row, number, keys, found) {
    const link = conform.make("a", row.cells[0].textContent, { href: `#p${number}?measure=${encodeURIComponent(measure)}` });
    return conform.make("tr", [conform.make("th", [link], { scope: "row", lang: "zh" }), ...keys.map((key) => cell(found.get(key)))]);
  }

  async function fill() {
    const own = ++turn;
    const shown = Array.from(matrix.tBodies[0].rows).filter((row) => !row.hidden);
    const first = read(1);
    const keys = Array.from(first.keys()).filter((key) => first.get(key).measure === measure);
    const body = conform.make("tbody");
    conform.fill(table, [conform.make("thead", [head(keys, first)]), body]);
    for (let at = 0; at < shown.length; at += AT_ONCE) {
      if (own !== turn) return;
      for (const row of shown.slice(at, at + AT_ONCE)) {
        const number = Number(row.cells[0].querySelector("a").hash.slice(2));
        body.append(line(row, number, keys, number === 1 ? first : read(number)));
      }
      told.textContent = conform.say("matrix.reading", { done: body.rows.length, all: shown.length });
      await new Promise((done) => setTimeout(done));
    }
  }

  conform.wordings = (wanted) => {
    measure = wanted;
    const heads = Array.from(matrix.tHead.rows[0].cells);
    const head = heads.find((each) => each.dataset.measure === measure);
    const title = head ? `${head.textContent.trim()} ${head.title}` : measure;
    document.getElementById("wording-title").textContent = conform.say("matrix.wording", { measure: title });
    conform.look("wording");
    fill();
  };
  conform.on("language", () => conform.view() === "wording" && conform.wordings(measure));
  const back = document.getElementById("wording-back");
  if (back) back.addEventListener("click", () => conform.go("#overview"));
}
