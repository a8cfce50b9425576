// On paper: what is printed is told at the head of every sheet, and how many there are, where the browser can.
{
  let rule = -1;

  // A text as CSS quotes it.
  const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ")}"`;

  function sheets() {
    const [before, between, behind] = conform.say("page.pages", { page: "\0", pages: "\0" }).split("\0");
    const count = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(behind)}`;
    const font = "font-size: 8pt; color: #444;";
    return `@page { @top-left { content: ${quoted(document.title)}; ${font} } @bottom-right { content: ${count}; ${font} } }`;
  }

  addEventListener("beforeprint", () => {
    const sheet = document.styleSheets[0];
    try {
      if (rule >= 0) sheet.deleteRule(rule);
      rule = sheet.insertRule(sheets(), sheet.cssRules.length);
    } catch {
      rule = -1; // this browser knows no margins of a page; its own head and foot have to do
    }
  });
}
