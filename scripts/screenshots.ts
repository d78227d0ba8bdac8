// `npm run screenshots`: takes the README's pictures from a real server, with a conversation that is written here.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodeFrame, SUBPROTOCOL } from "chizzy-chat-protocol";
import { chromium } from "playwright-core";
import { WebSocket } from "ws";
import { findBrowser } from "./find-browser.mjs";
import { type ChatServer, startChatServer } from "./test-support/chat-server.js";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));

const KOREAN = [
  ["하늘", "안녕하세요! 오늘 방송 기다렸어요"],
  ["미나", "오 시작했다 ㅋㅋㅋ"],
  ["Jun", "first time here, hello from Busan 👋"],
  ["별빛토끼", "화질 좋네요. 지난주보다 소리도 훨씬 또렷해요"],
  ["도토리", "ㅎㅇㅎㅇ"],
  ["하늘", "이번 주 곡 목록 있나요?"],
  ["도토리", "@나 왔다! 어서 와요"],
  ["바람", "두 번째 곡 제목이 뭐였죠? 아까 잠깐 나갔다 와서 못 들었어요 ㅠㅠ"],
  ["미나", "'여름밤'이요!"],
  ["곰돌이", "👏👏👏"],
  ["별빛토끼", "와 이 부분 소름"],
] as const;
const ENGLISH = [
  ["Ida", "hi everyone!"],
  ["Jun", "good evening from Busan 👋"],
  ["marlow", "the sound is so much better than last week"],
  ["Priya", "which song was that just now? I dropped out for a minute"],
  ["Ida", "“Summer Night”, the second one"],
  ["marlow", "👏👏👏"],
  ["Jun", "this part gives me goosebumps"],
] as const;

interface Picture {
  name: string;
  conversation: readonly (readonly [string, string])[];
  language: string;
  theme: "light" | "dark";
  width: number;
  height: number;
  /** A part to press before the picture is taken. */
  press?: string;
}

const pictures: Picture[] = [
  { name: "page-ko-dark", conversation: KOREAN, language: "ko", theme: "dark", width: 1200, height: 720 },
  { name: "chat-ko-light", conversation: KOREAN, language: "ko", theme: "light", width: 360, height: 640 },
  { name: "chat-en-dark", conversation: ENGLISH, language: "en", theme: "dark", width: 360, height: 640 },
  {
    name: "menu-ko-dark",
    conversation: KOREAN,
    language: "ko",
    theme: "dark",
    width: 360,
    height: 640,
    press: "menu-button",
  },
  { name: "narrow-ko-light", conversation: KOREAN, language: "ko", theme: "light", width: 280, height: 640 },
];

mkdirSync(folder, { recursive: true });
const { path, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: path,
  args,
  env: { ...(process.env as Record<string, string>), ...env },
});
// All the people of a conversation come from this machine, and write at once.
const wide = ["publishBurst", "addressBurst", "connectsPerAddress", "connectionsPerAddress"];
const server = await startChatServer({
  args: ["--store", "memory", ...wide.map((limit) => `--limit=${limit}=1000`)],
});
try {
  for (const picture of pictures) await take(picture, server);
} finally {
  await browser.close();
  await server.stop();
}

async function take(picture: Picture, { url, httpUrl }: ChatServer): Promise<void> {
  const { name, conversation, language, theme, width, height, press } = picture;
  await converse(`${url}/?channel=${name}`, conversation);
  const isWhole = name.startsWith("page");
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: isWhole ? 1 : 2,
    colorScheme: theme,
  });
  // The chat alone, as large as the picture, is what the pop-out page shows.
  await page.goto(`${httpUrl}/${isWhole ? "" : "popout"}?channel=${name}`);
  const own = language === "ko" ? "오늘도 잘 보고 있어요!" : "good to be here again!";
  await page.locator("chizzy-chat").evaluate((chat, lang) => {
    chat.setAttribute("nickname", lang === "ko" ? "나" : "me");
    (chat as HTMLElement).lang = lang;
  }, language);
  await page.locator("chizzy-chat [part=input]").fill(own);
  await page.locator("chizzy-chat [part=input]").press("Enter");
  await page.locator("chizzy-chat [data-own][data-state=sent]").waitFor();
  await page.locator("chizzy-chat [part~=row]").nth(conversation.length).waitFor();
  if (press !== undefined) await page.locator(`chizzy-chat [part=${press}]`).click();
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
}

/** Each line from a viewer of its own, so that each name is a person. */
async function converse(address: string, conversation: Picture["conversation"]): Promise<void> {
  const viewers = new Map<string, WebSocket>();
  for (const [index, [nickname, text]] of conversation.entries()) {
    const viewer = viewers.get(nickname) ?? (await join(address));
    viewers.set(nickname, viewer);
    const acknowledged = new Promise<void>((resolve) => {
      viewer.on("message", (bytes) => bytes.toString().includes('"ack"') && resolve());
    });
    viewer.send(encodeFrame({ type: "message", ref: `screenshot-${index}`, nickname, text }));
    await acknowledged;
  }
  for (const viewer of viewers.values()) viewer.close();
}

async function join(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address, SUBPROTOCOL);
  await new Promise((resolve, reject) => socket.once("message", resolve).once("error", reject));
  return socket;
}
