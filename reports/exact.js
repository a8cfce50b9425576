// Exact words: in the plan's text, which words a requirement kept, which a plan changed, and which are new.
{
  const KINDS = ["", "new", "changed", "kept"]; // where several say something of one character, the last holds
  const NEW = 1;

  // The pieces of a finding's evidence: the clause, where in it the piece begins, and its words with their kinds.
  function* pieces(finding) {
    const isQuiet = finding.matches(".is-quiet");
    for (const line of finding.querySelectorAll(".has > p[data-at]")) {
      const clause = document.getElementById(decodeURIComponent(line.querySelector("a.place").hash.slice(1)));
      const words = [];
      for (const node of line.querySelector("span[lang]").childNodes) {
        const isLead = node.nodeType === Node.ELEMENT_NODE && node.matches(".lead");
        const isChanged = isQuiet || node.nodeName === "INS";
        if (!isLead) words.push([node.textContent, KINDS.indexOf(isChanged ? "changed" : "kept")]);
      }
      if (clause) yield { clause, at: Number(line.dataset.at), words, isQuiet };
    }
  }

  // What is said of each character of a clause.
  function paint(kinds, text, { at, words, isQuiet }) {
    const quote = words.map(([word]) => word).join("");
    const from = text.startsWith(quote, at) ? at : text.indexOf(quote);
    if (from < 0) return;
    let place = from;
    for (const [word, kind] of words) {
      for (const end = place + word.length; place < end; place++) {
        // Reworded altogether is told by the band and the colour of the line; here it only is not new.
        if (kind > kinds[place] || kinds[place] === NEW) kinds[place] = isQuiet ? 0 : kind;
      }
    }
  }

  function wrap(paragraph, kinds) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let at = 0;
    for (const node of nodes) {
      const text = node.data;
      const parts = [];
      for (let from = 0, to = 0; from < text.length; from = to) {
        while (to < text.length && kinds[at + to] === kinds[at + from]) to++;
        const kind = KINDS[kinds[at + from]];
        const words = text.slice(from, to);
        parts.push(kind && /[^\s，。；、：]/.test(words) ? conform.make("span." + kind, words) : words);
      }
      at += text.length;
      node.replaceWith(...parts);
    }
  }

  // Marks the words of every clause of the plan shown.
  conform.markWords = () => {
    const found = new Map();
    for (const finding of conform.findings()) {
      if (finding.dataset.kind !== "requirement") continue;
      for (const piece of pieces(finding)) found.set(piece.clause, [...(found.get(piece.clause) || []), piece]);
    }
    for (const [clause, told] of found) {
      const paragraph = clause.querySelector("p[lang]");
      if (!paragraph) continue;
      const text = paragraph.textContent;
      const kinds = new Uint8Array(text.length).fill(clause.matches(".is-mixed") ? NEW : 0);
      for (const piece of told) paint(kinds, text, piece);
      wrap(paragraph, kinds);
    }
  };
}
