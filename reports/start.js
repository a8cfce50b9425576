// Sets off: shows the controls, then what the address asks for.
{
  const bar = document.querySelector("header.bar");
  for (const part of bar.querySelectorAll("[hidden]:is(.views, .looks, .filters)")) part.hidden = false;
  const filters = bar.querySelector(".filters");
  if (filters && innerWidth < 736) filters.open = false;
  new ResizeObserver(() => {
    const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", height + "px");
  }).observe(bar);
  if (conform.plan()) {
    conform.ready();
    conform.open(location.hash);
  }
  conform.dress();
  // A browser goes to the address by itself once all is loaded, and puts it under the bar.
  addEventListener("load", () => setTimeout(() => conform.standing()?.scrollIntoView({ block: "center" })));
  if (!document.body.dataset.view && conform.plan()) conform.look(conform.hasOverview() ? "overview" : "reference");
  document.documentElement.dataset.ready = "";
}
