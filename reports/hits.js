// Hits: the words that are searched for are marked where they stand, and the first of them is scrolled to.
{
  const MOST = 400; // marks; who sees more of them sees none
  let now = null;

  function words() {
    const text = conform.filters.text || "";
    return text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  function unmark(root) {
    for (const mark of root.querySelectorAll("mark.hit")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  }

  // Where words stand in a text, the longest first where they overlap: [from, to] in order.
  function places(text, wanted) {
    const lower = text.toLowerCase();
    const found = [];
    for (const word of wanted) {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) found.push([at, at + word.length]);
    }
    found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    return found.filter(([from], index) => found.slice(0, index).every(([, to]) => to <= from));
  }

  function markText(node, wanted) {
    const found = places(node.data, wanted).reverse();
    for (const [from, to] of found) {
      const rest = node.splitText(from);
      rest.splitText(to - from);
      const mark = conform.make("mark.hit");
      rest.replaceWith(mark);
      mark.append(rest);
    }
    return found.length;
  }

  // Marks what is searched for within an element.
  function markIn(root) {
    unmark(root);
    const wanted = words();
    if (!wanted.length) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent.closest("button.fold, textarea, .decide, [hidden], select")) nodes.push(walker.currentNode);
    }
    let marks = 0;
    for (const node of nodes) if (marks < MOST) marks += markText(node, wanted);
  }

  function view() {
    return conform.plan() && conform.plan().querySelector(`.view[data-view="${conform.view()}"]`);
  }
  const hits = () => Array.from(view() ? view().querySelectorAll("mark.hit") : []).filter((mark) => mark.offsetParent);

  function go(mark) {
    if (now) now.classList.remove("now");
    now = mark;
    mark.classList.add("now");
    mark.scrollIntoView({ block: "center" });
  }

  function refresh() {
    if (!view()) return;
    markIn(view());
    now = null;
    const first = hits()[0];
    if (first && words().length) go(first);
  }

  conform.markHits = markIn;
  conform.nextHit = () => {
    const all = hits();
    if (all.length) go(all[(all.indexOf(now) + 1) % all.length]);
  };
  let before = "";
  conform.on("filtered", () => {
    const text = conform.filters.text || "";
    if (text || before) refresh();
    before = text;
  });
  conform.on("viewed", () => before && refresh());
}
