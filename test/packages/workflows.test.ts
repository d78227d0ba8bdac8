import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { root } from "./helpers.js";

const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(join(folder, file), "utf8"),
}));
/** Each job with what stands below its name. */
const jobs = workflows.flatMap(({ file, text }) => {
  const [, body = ""] = text.split(/^jobs:\n/m);
  const parts = body.split(/^ {2}([\w-]+):\n/m).slice(1);
  return parts.flatMap((name, index) =>
    index % 2 === 0 ? [{ name: `${file}: ${name}`, text: parts[index + 1] ?? "" }] : [],
  );
});
/** Runs what packages from npm bring along. */
const RUNS_PACKAGES = /\bnpm (ci|install|test|run|start|exec)\b|\bnpx\b|\bnode /;

it("there are jobs to look at, with and without rights", () => {
  assert.ok(jobs.some(({ text }) => RUNS_PACKAGES.test(text)));
  assert.ok(jobs.some(({ text }) => /: write$/m.test(text)));
});

for (const { file, text } of workflows) {
  it(`${file}: an action is that of a commit, and its version stands beside it`, () => {
    const used = [...text.matchAll(/\buses: *(.*)$/gm)].map(([, action = ""]) => action);
    assert.ok(used.length > 0);
    for (const action of used) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it(`${file}: a job may read, unless it says more itself`, () => {
    assert.match(text, /^permissions:\n {2}contents: read\n\n/m);
  });
}

for (const { name, text } of jobs.filter(({ text }) => RUNS_PACKAGES.test(text))) {
  it(`${name} runs packages, so it has no rights, no secrets and no token on the disk`, () => {
    assert.doesNotMatch(text, /permissions:|: write|secrets\.|github\.token|GITHUB_TOKEN/);
    const checkouts = text.match(/actions\/checkout@/g)?.length ?? 0;
    assert.equal(text.match(/persist-credentials: false/g)?.length ?? 0, checkouts);
  });
}
