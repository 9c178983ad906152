// What html-validate finds in pages: a line of JSON for each fault. Arguments: the files.
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";

const judge = new HtmlValidate({ extends: ["html-validate:recommended"] });
for (const file of process.argv.slice(2)) {
  const { results } = await judge.validateString(readFileSync(file, "utf8"));
  for (const { ruleId, message, line } of results.flatMap((result) => result.messages))
    console.log(JSON.stringify({ file, rule: ruleId, message, line }));
}
