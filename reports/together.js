// Two texts side by side that scroll together: at every place the one shows what belongs to it in the other.
{
  const EYE = 1 / 3; // how far down a pane one reads

  // The last of `pairs`, which grow, that is not behind a place in one of the texts.
  function before(pairs, place, from) {
    let [low, high] = [0, pairs.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pairs[middle][from] <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  conform.topIn = (pane, element) => element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;

  // Ties two panes. `places` gives [place in the first, place in the second], both growing; `moved` hears of scrolling.
  conform.together = (panes, places, moved = () => {}) => {
    const held = new Map(); // pane → where it was put, so that its own event drives nothing
    let ties = null;

    // The place in the other text that belongs to a place in one (`from` 0: in the first).
    function beside(place, from) {
      if (!ties) ties = [[0, 0], ...places(), panes.map((pane) => pane.scrollHeight)];
      const at = before(ties, place, from);
      const [lower, upper] = [ties[at], ties[at + 1]];
      const share = (place - lower[from]) / Math.max(upper[from] - lower[from], 1);
      return lower[1 - from] + Math.min(share, 1) * (upper[1 - from] - lower[1 - from]);
    }

    function hold(pane, place) {
      const most = pane.scrollHeight - pane.clientHeight;
      const wanted = Math.round(Math.min(Math.max(place, 0), most));
      if (Math.abs(pane.scrollTop - wanted) < 1) return;
      held.set(pane, wanted);
      pane.scrollTop = wanted;
    }

    function follow(pane) {
      const from = panes.indexOf(pane);
      const other = panes[1 - from];
      hold(other, beside(pane.scrollTop + pane.clientHeight * EYE, from) - other.clientHeight * EYE);
    }

    function scrolled({ target }) {
      const put = held.get(target);
      held.delete(target);
      if (put === undefined || Math.abs(put - target.scrollTop) > 2) follow(target);
      moved();
    }

    for (const pane of panes) pane.addEventListener("scroll", scrolled, { passive: true });
    return {
      beside,
      // Shows an element in each pane, or in one and in the other what belongs to it.
      show(elements) {
        panes.forEach((pane, at) => elements[at] && hold(pane, conform.topIn(pane, elements[at]) - pane.clientHeight * EYE));
        if (!elements[0] !== !elements[1]) follow(panes[elements[0] ? 0 : 1]);
      },
      // Heights have changed.
      measure: () => (ties = null),
    };
  };
}
