// Between the two texts: bands that join what corresponds. Beside them: a map of where the trouble is.
{
  const WIDTH = 48; // of the band's column, in its own units
  let drawing = null;
  let map = null;
  let frame = null; // the part of the plan that is in sight, on the map
  let asked = 0;

  // An element of a drawing, in the namespace of those that the page has.
  const draws = (name) => document.createElementNS(conform.plan().querySelector("svg").namespaceURI, name);

  function band(from, to, kind) {
    const path = draws("path");
    const half = WIDTH / 2;
    const lower = `L${WIDTH},${to.bottom} C${half},${to.bottom} ${half},${from.bottom} 0,${from.bottom} Z`;
    path.setAttribute("d", `M0,${from.top} C${half},${from.top} ${half},${to.top} ${WIDTH},${to.top} ${lower}`);
    path.setAttribute("class", kind);
    return path;
  }

  // Where a part of an element is within a pane's height, cut at its edges.
  function sight(element, pane, height, [from, to] = [0, 1]) {
    const whole = element.getBoundingClientRect();
    const [top, bottom] = [from, to].map((share) => whole.top + share * whole.height);
    const clip = (place) => Math.round(Math.min(Math.max(place - pane.top, 0), height));
    return { top: clip(top), bottom: Math.max(clip(bottom), clip(top) + 1), isSeen: bottom > pane.top && top < pane.bottom };
  }

  function draw() {
    asked = 0;
    const panes = conform.panes();
    if (!panes || !drawing || conform.view() !== "compare") return;
    const [one, other] = [panes.left.getBoundingClientRect(), panes.right.getBoundingClientRect()];
    drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${Math.max(one.height, 1)}`);
    const bands = [];
    for (const finding of conform.visible()) {
      const box = finding.dataset.kind === "requirement" && conform.wantedOf(finding);
      if (!box) continue;
      const from = sight(box, one, one.height);
      for (const clause of conform.clausesOf(finding)) {
        const to = sight(clause, other, other.height, conform.partsOf(finding).get(clause));
        const isHere = finding === conform.standing() ? " here" : "";
        if (from.isSeen && to.isSeen) bands.push(band(from, to, `is-${finding.dataset.status}${isHere}`));
      }
    }
    conform.fill(drawing, bands);
    const { right } = panes;
    frame.style.top = `${(100 * right.scrollTop) / right.scrollHeight}%`;
    frame.style.height = `${(100 * right.clientHeight) / right.scrollHeight}%`;
  }

  // A line on the map for everything that is modified, missing or added.
  function drawMap() {
    const panes = conform.panes();
    if (!panes || !map) return;
    const whole = panes.right.scrollHeight;
    const lines = [];
    for (const finding of conform.visible()) {
      const { status } = finding.dataset;
      if (status === "inherited" || status === "not_applicable") continue;
      const [clause] = conform.clausesOf(finding);
      const box = conform.wantedOf(finding);
      const place = clause ? conform.topIn(panes.right, clause) : box ? conform.besideReference(conform.topIn(panes.left, box)) : 0;
      const line = conform.make(`i.is-${status}`);
      line.style.top = `${(100 * place) / whole}%`;
      lines.push(line);
    }
    conform.fill(map, [...lines, frame]);
  }

  const soon = () => {
    if (!asked) asked = requestAnimationFrame(draw);
  };

  conform.makeRibbons = () => {
    const { left, right } = conform.panes();
    drawing = draws("svg");
    drawing.setAttribute("class", "ribbons");
    drawing.setAttribute("aria-hidden", "true");
    drawing.setAttribute("preserveAspectRatio", "none");
    left.after(drawing);
    frame = conform.make("i.window");
    map = conform.make("div.minimap", [frame]);
    map.setAttribute("aria-hidden", "true");
    right.after(map);
    map.addEventListener("click", (event) => {
      const { top, height } = map.getBoundingClientRect();
      right.scrollTop = ((event.clientY - top) / height) * right.scrollHeight - right.clientHeight / 3;
    });
    drawMap();
    soon();
  };
  conform.on("shown", () => (drawing = map = null));
  conform.on("scrolled", soon);
  conform.on("stood", soon);
  conform.on("filtered", () => {
    if (conform.view() !== "compare") return;
    drawMap();
    soon();
  });
  addEventListener("resize", () => conform.view() === "compare" && drawMap());
}
