// In a browser: axe looks at each page of `pages` in a frame as wide as a phone, in light for all its rules and, where
// `looks` says so, for contrast in light and in dark. What it finds, or cannot decide, becomes the text of this page.
const WIDTH = 390;
const given = (id) => document.getElementById(id).textContent;
const axeItself = given("axe"), pages = JSON.parse(given("pages"));

async function frameOf(html) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width:${WIDTH}px;height:600px;border:0;color-scheme:light`;
  const loaded = new Promise((done) => { frame.onload = done; });
  frame.srcdoc = html;
  document.body.replaceChildren(frame);
  await loaded;
  frame.contentWindow.eval(axeItself);
  return frame;
}

async function judge(name, html, looks) {
  const frame = await frameOf(html), { axe, document: page } = frame.contentWindow;
  const asked = [["light", { rules: { "color-contrast": { enabled: looks } } }]];
  if (looks) asked.push(["dark", { runOnly: ["color-contrast"] }]);
  const found = [];
  for (const [scheme, options] of asked) {
    frame.style.colorScheme = scheme;
    const { violations, incomplete, passes } = await axe.run(page, options);
    if (!passes.length) throw new Error(`nothing was looked at in ${scheme}`);
    for (const { id, nodes } of [...violations, ...incomplete])
      found.push({ name, scheme, rule: id, html: nodes[0].html, message: nodes[0].failureSummary });
  }
  return found;
}

(async () => {
  const found = [];
  let text;
  try {
    for (const { name, html, looks } of pages) found.push(...(await judge(name, html, looks)));
    text = JSON.stringify({ count: pages.length, found });
  } catch (error) {
    text = JSON.stringify({ error: String(error) });
  }
  const result = document.createElement("pre");
  result.textContent = text;
  document.body.replaceChildren(result);
})();
