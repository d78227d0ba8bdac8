/** Somebody in a demo. None of them is anybody. */
export interface Person {
  uid: string;
  nickname: string;
  roles?: string[];
  guest?: true;
}

export const STREAMER: Person = { uid: "streamer", nickname: "국자선장", roles: ["streamer"] };
export const MODERATORS: readonly Person[] = [
  { uid: "mod-1", nickname: "솜사탕매니저", roles: ["moderator"] },
  { uid: "mod-2", nickname: "maple_mod", roles: ["moderator"] },
];

/** By the language that they write in; every third of them is a guest, every fourth has the role `subscriber`. */
export const CROWD = {
  k: createPeople("k", [
    "별빛토끼",
    "도토리묵",
    "새벽라면",
    "감자칩도둑",
    "물복숭아",
    "구름빵",
    "야식요정",
    "파도소리",
    "귤한상자",
    "느린우체통",
    "고양이집사7",
    "단풍잎",
    "초코우유",
    "눈사람",
  ]),
  e: createPeople("e", [
    "pixel_pudding",
    "tinytoast",
    "nightowl42",
    "captain_waffle",
    "mossy",
    "lofi_lemon",
    "teapot",
    "SunnySideUp",
    "quietrobot",
    "bean_counter",
  ]),
} as const;

function createPeople(prefix: string, nicknames: readonly string[]): Person[] {
  return nicknames.map((nickname, index) => ({
    uid: `${prefix}-${index}`,
    nickname,
    ...(index % 3 === 2 && { guest: true }),
    ...(index % 4 === 1 && index % 3 !== 2 && { roles: ["subscriber"] }),
  }));
}
