// Which parts of HTML and CSS in pages mail programs lack, by caniemail's tables: a line of JSON for each page, part and
// program. `lacks`: not at all, else in part. Arguments: the files.
import { readFileSync } from "node:fs";
import { caniemail } from "caniemail";

const clients = ["apple-mail.*", "gmail.*", "outlook.*"];
for (const file of process.argv.slice(2)) {
  const { issues } = caniemail({ clients, html: readFileSync(file, "utf8") });
  const seen = new Set();
  for (const [lacks, found] of [[true, issues.errors], [false, issues.warnings]])
    for (const [program, parts] of found)
      for (const { title } of parts) {
        const line = JSON.stringify({ file, program, part: title, lacks });
        if (!seen.has(line)) console.log(line);
        seen.add(line);
      }
}
