import type { Message } from "chizzy-chat-protocol";

const nicknames = [
  "하늘",
  "미나",
  "Jun",
  "별빛토끼",
  "marlow",
  "도토리",
  "Priya",
  "곰돌이🐻",
  "Ida",
  "バロン",
];
const lines = [
  "ㅋㅋㅋㅋㅋㅋ",
  "오늘 방송 기다렸어요",
  "first time here, hello from Busan",
  "화질 좋네요. 지난주보다 소리도 훨씬 또렷해요",
  "👏👏👏",
  "which song was that just now? I dropped out for a minute",
  "두 번째 곡 제목이 뭐였죠? 아까 잠깐 나갔다 와서 못 들었어요 ㅠㅠ",
  "gg 👍🏽 wp",
  "와 이 부분 소름",
  "👨‍👩‍👧 가족이 다 같이 보고 있어요",
];
/** One row in so many is as long as this. */
const LONG_EVERY = 20;
const LONG_LENGTH = 300;

/**
 * The message with this number, the same in every run: nickname and line in turn, every twentieth of 300 characters. Its text
 * ends with `#` and the number, by which the pages' probe finds it.
 */
export function createMessage(seq: number, timestamp: number): Message {
  const author = (seq * 7) % 40;
  const nickname = `${nicknames[author % nicknames.length]}${author}`;
  const line = lines[seq % lines.length] ?? "";
  const text = seq % LONG_EVERY === 0 ? `${line} `.repeat(LONG_LENGTH).slice(0, LONG_LENGTH).trim() : line;
  return {
    type: "message",
    id: `m${seq}`,
    seq,
    nickname,
    text: `${text} #${seq}`,
    timestamp,
    uid: `u${author}`,
  };
}
