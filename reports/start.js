// Starts the page: shows the controls, then what the address asks for.
{
  const bar = document.querySelector("header.bar");
  const missing = document.getElementById("noscript");
  if (missing) missing.hidden = true;
  for (const part of document.querySelectorAll(".views, .looks, .among, .filters, .matrix-tools")) part.hidden = false;
  function measure() {
    const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", height + "px");
  }
  if (window.ResizeObserver) new ResizeObserver(measure).observe(bar);
  else addEventListener("resize", measure);

  if (conform.plan()) conform.ready();
  if (conform.plan() || conform.hasOverview()) conform.open(location.hash);
  conform.dress();
  // A browser goes to the address by itself once all is loaded, and puts it under the bar.
  let touched = false;
  for (const event of ["wheel", "keydown", "pointerdown"]) {
    addEventListener(event, () => (touched = true), { once: true, passive: true });
  }
  addEventListener("load", () => setTimeout(() => touched || conform.settle()));
  if (!document.body.dataset.view && (conform.plan() || conform.hasOverview())) conform.look(conform.hasOverview() ? "overview" : "verdict");
  // Only now is anything measured: what is hidden by then costs nothing.
  const filters = document.querySelector(".filters");
  if (filters && innerWidth < 736) filters.open = false;
  measure();
  document.documentElement.dataset.ready = "";
}
