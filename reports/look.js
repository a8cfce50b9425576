// How the page looks: light or dark, Chinese or English. The page speaks the language that the command line was told,
// until its reader changes it, and then in this tab; else the one that the reader chose last, or that of the browser.
{
  const page = document.documentElement;
  const theme = document.getElementById("theme");
  const TAGS = ["zh-CN", "en"];

  function dress(name) {
    if (name === "light" || name === "dark") page.dataset.theme = name;
    else delete page.dataset.theme;
    theme.value = page.dataset.theme || "auto";
  }

  function speak(lang) {
    if (lang === conform.lang) return;
    conform.lang = lang;
    page.lang = TAGS[lang];
    conform.translate(document);
    conform.tell("language");
  }

  const isAsked = "asked" in page.dataset;
  const store = () => (isAsked ? sessionStorage : localStorage);

  // Which language the reader chose, or else the browser's user reads; -1 for that of the page.
  function wanted() {
    const chosen = TAGS.indexOf(conform.recall("language", store));
    if (chosen >= 0 || isAsked || !navigator.language) return chosen;
    return navigator.language.toLowerCase().startsWith("zh") ? 0 : 1;
  }

  theme.addEventListener("change", () => {
    dress(theme.value);
    conform.keep("theme", theme.value);
  });
  document.getElementById("language").addEventListener("click", () => {
    speak(1 - conform.lang);
    conform.keep("language", TAGS[conform.lang], store);
  });
  const print = document.getElementById("print");
  if (print) print.addEventListener("click", () => window.print());
  // What is folded because nothing changed in it stays so on paper.
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("main details:not(.filters):not(.fold)")) part.open = true;
  });

  conform.dress = () => {
    dress(conform.recall("theme"));
    if (wanted() >= 0) speak(wanted());
  };
}
