// How the page looks: light or dark, Chinese or English, on paper.
{
  const page = document.documentElement;
  const theme = document.getElementById("theme");
  const TAGS = ["zh-CN", "en"];

  function dress(name) {
    if (name === "light" || name === "dark") page.dataset.theme = name;
    else delete page.dataset.theme;
    theme.value = page.dataset.theme ?? "auto";
  }

  function speak(lang) {
    if (lang === conform.lang) return;
    conform.lang = lang;
    page.lang = TAGS[lang];
    conform.translate(document);
    conform.tell("language");
  }

  theme.addEventListener("change", () => {
    dress(theme.value);
    conform.keep("theme", theme.value);
  });
  document.getElementById("language").addEventListener("click", () => {
    speak(1 - conform.lang);
    conform.keep("language", TAGS[conform.lang]);
  });
  document.getElementById("print").addEventListener("click", () => print());
  // What is folded because nothing changed in it stays so on paper.
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("main details:not(.fold)")) part.open = true;
  });

  conform.dress = () => {
    dress(conform.recall("theme"));
    const kept = TAGS.indexOf(conform.recall("language"));
    if (kept >= 0) speak(kept);
  };
}
