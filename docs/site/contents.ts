// Which pages there are, in the order of reading. A page that is written in both languages has two slugs; the others are in English,
// with a Korean summary at their top.

export type Language = "ko" | "en";
type Both = Record<Language, string>;

export interface Item {
  slug: Both;
  label: Both;
  /** Where its Markdown is, below the repository; by default `docs/<slug>.md`. */
  source?: string;
}

export interface Group {
  label: Both;
  items: Item[];
}

export const GROUPS: readonly Group[] = [
  {
    label: { ko: "시작", en: "Start" },
    items: [
      { slug: { ko: "index", en: "index-en" }, label: { ko: "소개", en: "Introduction" } },
      { slug: { ko: "start", en: "start-en" }, label: { ko: "1분 만에 시작하기", en: "Start here" } },
      page("playground", "놀이터", "Playground"),
      page("theming", "꾸미기", "Theming"),
    ],
  },
  {
    label: { ko: "내 페이지에 넣기", en: "On your page" },
    items: [
      page("script-tag", "스크립트 태그", "Script tag"),
      page("react", "React 19"),
      page("react-18", "React 18"),
      page("vue", "Vue 3"),
      page("svelte", "Svelte 5"),
      page("next", "Next.js"),
      page("headless", "내 화면 만들기", "Headless client"),
      page("recipes", "여러 가지 상황", "Recipes"),
    ],
  },
  {
    label: { ko: "찾아보기", en: "Reference" },
    items: [
      page("reference", "엘리먼트", "The element"),
      { ...page("protocol", "프로토콜", "Protocol"), source: "PROTOCOL.md" },
      page("compare", "비교", "How it compares"),
    ],
  },
  {
    label: { ko: "서버", en: "The server" },
    items: [
      page("server", "서버 운영", "Running it"),
      page("identity", "로그인 연결", "Identity"),
      page("moderation", "채팅 관리", "Moderation"),
      page("guide-server-in-another-language", "다른 언어로 서버 만들기", "In another language"),
    ],
  },
];

/** Files of the repository that the site hands out, by the name that they have there. */
export const DOWNLOADS: Readonly<Record<string, string>> = {
  "protocol/schema/chizzy.v1.json": "files/chizzy.v1.json",
  "protocol/vectors/valid.json": "files/vectors/valid.json",
  "protocol/vectors/invalid.json": "files/vectors/invalid.json",
  "protocol/vectors/text.json": "files/vectors/text.json",
};

export interface PageEntry {
  slug: string;
  language: Language;
  item: Item;
  source: string;
}

/** All pages, in the order of GROUPS. */
export const PAGES: readonly PageEntry[] = GROUPS.flatMap(({ items }) => items).flatMap((item) => {
  const languages: Language[] = item.slug.ko === item.slug.en ? ["en"] : ["ko", "en"];
  return languages.map((language) => {
    const slug = item.slug[language];
    return { slug, language, item, source: item.source ?? `docs/${slug}.md` };
  });
});

/** The pages before and after this one, for those who read in its language. */
export function neighbours({ item }: PageEntry): {
  before?: Item | undefined;
  after?: Item | undefined;
} {
  const items = GROUPS.flatMap((group) => group.items);
  const index = items.indexOf(item);
  return { before: items[index - 1], after: items[index + 1] };
}

function page(slug: string, ko: string, en = ko): Item {
  return { slug: { ko: slug, en: slug }, label: { ko, en } };
}
