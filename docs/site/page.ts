import { GROUPS, type Item, type Language, neighbours, type PageEntry } from "./contents.js";
import { escapeHtml, readArticle } from "./markdown.js";

const WORDS = {
  ko: {
    skip: "본문으로 건너뛰기",
    menu: "목차",
    pages: "문서",
    chapters: "이 페이지에서",
    around: "앞뒤 페이지",
    before: "이전",
    after: "다음",
    languages: "언어",
    tagline: "스트리밍 페이지를 위한 실시간 채팅",
  },
  en: {
    skip: "Skip to the text",
    menu: "Contents",
    pages: "Documentation",
    chapters: "On this page",
    around: "Pages around this one",
    before: "Before",
    after: "Next",
    languages: "Language",
    tagline: "Live chat for a streaming page",
  },
} as const;

/** In the order in which they count. */
const STYLES = ["frame", "text", "home", "workshop"];

/** The widget's light: live. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='15' fill='%23f6b62c' opacity='.35'/%3E%3Ccircle cx='16' cy='16' r='9' fill='%23f6b62c' stroke='%23956f1d' stroke-width='1.5'/%3E%3C/svg%3E";

/** A whole page as text: everything is in it, the scripts only add to it. */
export async function renderPage(entry: PageEntry): Promise<string> {
  const { slug, language } = entry;
  const words = WORDS[language];
  const { title, description, chapters, html } = await readArticle(entry.source);
  const isHome = slug.startsWith("index");
  const name = isHome ? `chizzy-chat · ${words.tagline}` : `${title} · chizzy-chat`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="${ICON}">
${STYLES.map((name) => `<link rel="stylesheet" href="/site/client/${name}.css">`).join("\n")}
<script type="module" src="/site/client/main.ts"></script>
</head>
<body class="${isHome ? "home" : "article"}" data-page="${slug}">
<a class="skip" href="#content">${words.skip}</a>
<header class="top">
<a class="brand" href="${GROUPS[0]?.items[0]?.slug[language]}.html"><span class="light"></span>chizzy-chat</a>
${drawLanguages(entry)}
<button class="menu" popovertarget="pages">${words.menu}</button>
</header>
<div class="frame">
<nav id="pages" popover aria-label="${words.pages}">
${GROUPS.map(({ label, items }) => `<p>${label[language]}</p>\n<ul>${items.map((item) => drawItem(item, entry)).join("")}</ul>`).join("\n")}
</nav>
<main id="content" tabindex="-1">
${html}
${drawPager(entry)}
</main>
${isHome || chapters.length < 2 || html.includes('class="workshop"') ? "" : drawChapters(chapters, words.chapters)}
</div>
</body>
</html>
`;
}

function drawItem(item: Item, { item: current, language }: PageEntry): string {
  const mark = item === current ? ' aria-current="page"' : "";
  return `<li><a href="${item.slug[language]}.html"${mark}>${escapeHtml(item.label[language])}</a></li>`;
}

/** Only where both are written; elsewhere the Korean pages are one step away. */
function drawLanguages({ item, language }: PageEntry): string {
  const both = item.slug.ko === item.slug.en ? GROUPS[0]?.items[0]?.slug : item.slug;
  const link = (to: Language, label: string) =>
    `<a href="${both?.[to]}.html" lang="${to}" hreflang="${to}"${to === language ? ' aria-current="true"' : ""}>${label}</a>`;
  return `<nav class="languages" aria-label="${WORDS[language].languages}">${link("ko", "한국어")}${link("en", "English")}</nav>`;
}

function drawChapters(chapters: { id: string; title: string }[], label: string): string {
  const links = chapters.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav class="chapters" aria-label="${label}"><p>${label}</p><ul>${links.join("")}</ul></nav>`;
}

function drawPager(entry: PageEntry): string {
  const { before, after } = neighbours(entry);
  const { language } = entry;
  const words = WORDS[language];
  const link = (item: Item | undefined, kind: "before" | "after") =>
    item === undefined
      ? ""
      : `<a class="${kind}" href="${item.slug[language]}.html"><small>${words[kind]}</small>${escapeHtml(item.label[language])}</a>`;
  return `<nav class="pager" aria-label="${words.around}">${link(before, "before")}${link(after, "after")}</nav>`;
}
