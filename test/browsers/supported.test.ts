import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { OLDEST } from "../../scripts/find-browser.mjs";
import { SUPPORTED } from "../../widget/browsers.mjs";
import { findInCss, findInScripts, findInText } from "./find-uses.js";

/** What is used though a supported browser lacks it, and what happens there. */
const GUARDED: Record<string, string> = {
  "-webkit-touch-callout": "a long press on a link may also open the browser's menu: Safari's own",
  "anchor-name": "the menu opens in the middle of the window; its place is asked for by @supports",
  "content-visibility": "the emoji picker draws all rows",
  cursor: "touch screens have none",
  "field-sizing": "the text field is as high as its text by a script; see composer/",
  "forced-color-adjust": "browsers without forced colours",
  "overflow-anchor": "Safari has no anchoring that would have to be off",
  resize: "touch screens have no handle",
  "scrollbar-color": "a scroll bar in the system's colours",
  "scrollbar-width": "a scroll bar of the usual width",
  "text-size-adjust": "browsers that do not enlarge texts by themselves; others know it by its prefix",
  "user-select": "Safari knows it by its prefix, which stands beside it",
  "word-break": "Korean and Japanese lines break between letters where auto-phrase is unknown",
  requestIdleCallback: "a timer in its place; see lazy-features.ts",
};

describe("supported browsers", () => {
  it("have all that the element and the pages use, or it is known what happens without it", () => {
    const used = findInScripts("widget/tsconfig.json");
    for (const name of ["page.js", "popout.js"])
      for (const use of findInText(readFileSync(`reference-server/page/${name}`, "utf8")))
        used.set(use, name);
    for (const [file, css] of stylesheets()) for (const use of findInCss(css)) used.set(use, file);
    const unknown = [...used].filter(([use]) => !(use.replace(/: .*/, "") in GUARDED));
    assert.deepEqual(
      unknown.map(([use, file]) => `${use} in ${file}`),
      [],
    );
    const isUsed = (name: string) => [...used.keys()].some((use) => use.replace(/: .*/, "") === name);
    assert.deepEqual(
      Object.keys(GUARDED).filter((name) => !isUsed(name)),
      [],
      "no longer used",
    );
  });

  it("are tested in the oldest Chromium that is supported, and the README names the same", () => {
    assert.equal(OLDEST.version.split(".")[0], SUPPORTED.chrome);
    const { chrome, edge, firefox, safari } = SUPPORTED;
    assert.equal(edge, chrome);
    assert.match(
      readFileSync("README.md", "utf8"),
      new RegExp(`Chrome and Edge from ${chrome}, Firefox from ${firefox}, Safari from ${safari},`),
    );
  });

  it("what is newer is found in scripts: globals and members", () => {
    assert.deepEqual(
      findInText(`
        Iterator.from([]).map(String);
        requestIdleCallback(() => {});
        Promise.try(() => 1);
        document.body.moveBefore(document.body, null);
        document.body.onscrollend = null;
        const text = { try: 1, at: [1].at(-1), url: URL.canParse("") }.try;`),
      [
        "GlobalEventHandlers.onscrollend",
        "IteratorConstructor.from",
        "ParentNode.moveBefore",
        "PromiseConstructor.try",
        "requestIdleCallback",
      ],
    );
  });

  it("what is newer is found in styles: properties, keywords, functions, selectors and at-rules", () => {
    assert.deepEqual(
      findInCss(
        ".a{text-wrap:pretty;color:light-dark(red,blue);position-area:top;width:calc-size(auto,size)}a:open{color:red}@scope(.a){b{color:red}}",
      ),
      [":open", "@scope", "calc-size()", "position-area", "position-area: top", "text-wrap: pretty"],
    );
    assert.deepEqual(findInCss("@supports (position-area:top){.a{position-area:top}}.b{color:red}"), []);
  });
});

/** By file: those of the element's sources, each in a template, and those of the server's pages. */
function* stylesheets(): Generator<[file: string, css: string]> {
  for (const folder of ["widget/src", "reference-server/page"])
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.(css|styles\.ts)$/.test(name)) continue;
      const text = readFileSync(`${folder}/${name}`, "utf8");
      if (name.endsWith(".css")) yield [name, text];
      else for (const [, css = ""] of text.matchAll(/`([^`]*)`/gs)) yield [name, css];
    }
}
