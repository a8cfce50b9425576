// How the page looks: light or dark, Chinese or English. Unless the command line was told a language, the page speaks
// that of the browser.
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

  // Which language the browser's user reads, where nobody asked for one.
  function browsers() {
    if ("asked" in page.dataset || !navigator.language) return -1;
    return navigator.language.toLowerCase().startsWith("zh") ? 0 : 1;
  }

  theme.addEventListener("change", () => {
    dress(theme.value);
    conform.keep("theme", theme.value);
  });
  document.getElementById("language").addEventListener("click", () => {
    speak(1 - conform.lang);
    conform.keep("language", TAGS[conform.lang]);
  });
  const print = document.getElementById("print");
  if (print) print.addEventListener("click", () => window.print());
  // What is folded because nothing changed in it stays so on paper.
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("main details:not(.filters):not(.fold)")) part.open = true;
  });

  conform.dress = () => {
    dress(conform.recall("theme"));
    const kept = TAGS.indexOf(conform.recall("language"));
    const wanted = kept >= 0 ? kept : browsers();
    if (wanted >= 0) speak(wanted);
  };
}
