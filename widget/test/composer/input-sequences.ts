/**
 * What browsers and input methods fire while someone writes a message and presses Enter, for `replay.ts` to play to a real composer.
 *
 * Each sequence names where it was reported. What a report leaves out (key-up events, the steps of a composition) is filled in from the
 * tables of event orders in https://qiita.com/alt_yamamoto/items/8663d047a3794dd5605e (Chrome and Edge 99, Firefox 98, Safari 15) and from
 * UI Events, section "Input Events During Composition"; sequences that no report shows say "constructed".
 */
export type Step =
  | {
      type: "keydown" | "keyup";
      key?: string;
      code?: string;
      keyCode?: number;
      isComposing?: boolean;
      repeat?: boolean;
      shiftKey?: boolean;
    }
  | { type: "compositionstart" | "compositionupdate" | "compositionend"; data?: string }
  | { type: "beforeinput" | "input"; inputType: string; data?: string; isComposing?: boolean };

export interface InputSequence {
  name: string;
  /** Where it was reported, or from what it was constructed. */
  source: string;
  /** What the field holds before. */
  before: string;
  steps: Step[];
  /** What is sent, in this order, each once. */
  sent: string[];
  /** What the field holds afterwards. */
  left: string;
}

const enter = { key: "Enter", code: "Enter", keyCode: 13 };
const composingEnter = { ...enter, keyCode: 229, isComposing: true };
const down = (key: object): Step => ({ type: "keydown", ...key });
const up = { type: "keyup", ...enter } as const;
const press: Step[] = [down(enter), up];
const insert = (inputType: string, data?: string, isComposing = false): Step[] => {
  const input = { inputType, isComposing, ...(data !== undefined && { data }) };
  return [
    { type: "beforeinput", ...input },
    { type: "input", ...input },
  ];
};
/** What the press still does where the input method leaves it to the page. */
const lineBreak = insert("insertLineBreak");
const letter = { key: "Process", keyCode: 229 };

type Change = (data: string) => Step[];

/** Chrome and Edge: `beforeinput` comes before `compositionupdate` (w3c/uievents#354). */
const changeInChrome: Change = (data) => [
  { type: "beforeinput", inputType: "insertCompositionText", data, isComposing: true },
  { type: "compositionupdate", data },
  { type: "input", inputType: "insertCompositionText", data, isComposing: true },
];
const changeInFirefox: Change = (data) => [
  { type: "compositionupdate", data },
  ...insert("insertCompositionText", data, true),
];

function compose(change: Change, states: string[]): Step[] {
  return states.flatMap((data, index): Step[] => [
    { type: "keydown", ...letter, isComposing: index > 0 },
    ...(index === 0 ? [{ type: "compositionstart", data: "" } as const] : []),
    ...change(data),
    { type: "keyup", ...letter, isComposing: true },
  ]);
}

/** Safari: the key comes last (WebKit bug 165004). */
function composeInSafari(states: string[]): Step[] {
  return states.flatMap((data, index): Step[] => [
    ...(index === 0 ? [{ type: "compositionstart", data: "" } as const] : []),
    ...changeInFirefox(data),
    { type: "keydown", ...letter, isComposing: true },
    { type: "keyup", ...letter, isComposing: true },
  ]);
}
const commitInSafari = (data: string): Step[] => [
  ...insert("deleteCompositionText", undefined, true),
  ...insert("insertFromComposition", data, true),
  { type: "compositionend", data },
];
/** Firefox fires one more `input`, after `compositionend` (w3c/uievents#202). */
const commitInFirefox = (data: string): Step[] => [
  { type: "compositionend", data },
  { type: "input", inputType: "insertCompositionText", data },
];

const yo = ["ㅇ", "요"];
const hello = { before: "안녕하세", sent: ["안녕하세요"], left: "" };
const nihongo = ["k", "き", "きょ", "きょう", "今日"];

export const inputSequences: InputSequence[] = [
  {
    name: "Korean, Chrome on Windows: a second keydown follows the composition",
    source: "https://contenteditable.realerror.com/cases/ce-0210-ime-keydown-keycode-229-enter-chrome",
    ...hello,
    steps: [
      ...compose(changeInChrome, yo),
      down({ ...composingEnter, key: "Process" }),
      { type: "compositionend", data: "요" },
      down(enter),
      ...lineBreak,
      up,
    ],
  },
  {
    name: "Korean, Chrome on Windows: no second keydown",
    source: "https://github.com/nesquena/hermes-webui/issues/7348",
    ...hello,
    steps: [
      ...compose(changeInChrome, yo),
      down({ ...composingEnter, key: "Process" }),
      { type: "compositionend", data: "요" },
      up,
    ],
  },
  {
    name: "Korean, Chrome on macOS: a line break follows the composition",
    source:
      "https://github.com/openai/chatkit-js/issues/213; the shape of Enter: https://github.com/stablyai/orca/pull/12263",
    ...hello,
    steps: [
      ...compose(changeInChrome, yo),
      down(composingEnter),
      { type: "compositionend", data: "요" },
      ...lineBreak,
      up,
    ],
  },
  {
    name: "Korean, Firefox on Windows: a whole set of key events follows",
    source: "https://github.com/w3c/uievents/issues/202 (comment of 2018-08-02)",
    ...hello,
    steps: [
      ...compose(changeInFirefox, yo),
      down({ ...composingEnter, key: "Process" }),
      ...commitInFirefox("요"),
      down(enter),
      ...lineBreak,
      up,
    ],
  },
  {
    name: "Korean, Firefox on macOS: only a keypress follows, so a line break",
    source: "https://github.com/w3c/uievents/issues/202 (comment of 2018-08-02)",
    ...hello,
    steps: [
      ...compose(changeInFirefox, yo),
      down(composingEnter),
      ...commitInFirefox("요"),
      ...lineBreak,
      up,
    ],
  },
  {
    name: "Korean, Safari on macOS: the composition ends before the key",
    source:
      "https://bugs.webkit.org/show_bug.cgi?id=165004; https://github.com/threema-ch/threema-web/pull/879",
    ...hello,
    steps: [
      ...composeInSafari(yo),
      ...commitInSafari("요"),
      down({ ...enter, keyCode: 229 }),
      ...lineBreak,
      up,
    ],
  },
  {
    name: "Korean, Safari with its key events in the order of the standard",
    source: "https://github.com/WebKit/WebKit/pull/62264 (a preference, switched on and off again in 2026)",
    ...hello,
    steps: [...compose(changeInFirefox, yo), down(composingEnter), ...commitInSafari("요"), ...lineBreak, up],
  },
  {
    name: "Korean, Safari on iOS: no composition at all, each syllable replaces the one before",
    source: "https://github.com/facebook/lexical/issues/5841; https://github.com/facebook/lexical/pull/8475",
    ...hello,
    steps: [
      ...insert("insertText", "ㅇ"),
      ...insert("deleteContentBackward"),
      ...insert("insertText", "요"),
      ...press,
    ],
  },
  {
    name: "Korean, Safari on iOS with predictions: Enter has no name, and breaks the line",
    source: "https://github.com/drn/argus/pull/536",
    ...hello,
    steps: [
      ...insert("insertText", "요"),
      down({ key: "Unidentified", code: "", keyCode: 229 }),
      ...lineBreak,
      { type: "keyup", key: "Unidentified", code: "", keyCode: 229 },
    ],
  },
  {
    name: "Korean, Gboard on Android: Enter comes while the word is still composed, and leaves it so",
    source: "https://github.com/rmyndharis/VSCodroid/pull/434; https://github.com/amiantos/lurker/issues/623",
    before: "",
    steps: [
      ...compose(changeInChrome, ["안", "안녕"]),
      down({ ...enter, isComposing: true }),
      ...lineBreak,
      up,
      // Left alone, it puts its word into the field that was emptied: https://github.com/Julian-adv/OpenMMO/pull/2
      ...changeInChrome("안녕"),
      { type: "compositionend", data: "안녕" },
    ],
    sent: ["안녕"],
    left: "",
  },
  {
    name: "English, Gboard on Android: the same, and no Hangul tells that it is no candidate",
    source:
      "https://github.com/amiantos/lurker/issues/623; https://github.com/Expensify/App/pull/16065 (comment of 2023-03-17)",
    before: "good ",
    steps: [
      ...compose(changeInChrome, ["g", "ga", "gam", "game"]),
      down({ ...enter, isComposing: true }),
      ...lineBreak,
      up,
    ],
    sent: ["good game"],
    left: "",
  },
  {
    name: "Korean, a keyboard on Android that breaks the line without a key event",
    source: "https://github.com/agent-of-empires/agent-of-empires/issues/1174",
    ...hello,
    steps: [
      ...compose(changeInChrome, yo),
      { type: "compositionend", data: "요" },
      down({ key: "Unidentified", code: "", keyCode: 229 }),
      ...lineBreak,
    ],
  },
  {
    name: "Korean, two messages by line breaks alone",
    source:
      "constructed from https://github.com/agent-of-empires/agent-of-empires/issues/1174 and Input Events, insertLineBreak",
    before: "ㅋㅋ",
    steps: [...lineBreak, ...insert("insertText", "ㅎㅎ"), ...lineBreak],
    sent: ["ㅋㅋ", "ㅎㅎ"],
    left: "",
  },
  {
    name: "Korean, a keyboard on Android that ends the composition before Enter",
    source: 'constructed from UI Events, section "Input Events During Composition"',
    ...hello,
    steps: [...compose(changeInChrome, yo), { type: "compositionend", data: "요" }, ...press],
  },
  {
    name: "Korean, a busy page: the next letter comes before the message is sent",
    source:
      "constructed from the sequence of Chrome on Windows; the next composition at once: https://github.com/matrix-org/matrix-react-sdk/pull/4339",
    before: "안녕하세",
    steps: [
      ...compose(changeInChrome, yo),
      down(composingEnter),
      { type: "compositionend", data: "요" },
      up,
      ...compose(changeInChrome, ["ㄴ", "네"]),
    ],
    sent: ["안녕하세요"],
    left: "네",
  },
  {
    name: "Korean, a busy page: the next letter comes before the message is sent, and no key tells of it",
    source: "constructed from the sequence of Chrome on macOS, and a keyboard on a screen after it",
    before: "안녕하세",
    steps: [
      ...compose(changeInChrome, yo),
      down(composingEnter),
      { type: "compositionend", data: "요" },
      ...lineBreak,
      up,
      { type: "compositionstart", data: "" },
      ...changeInChrome("ㄴ"),
    ],
    sent: ["안녕하세요"],
    left: "ㄴ",
  },
  {
    name: "Korean: single jamo are Hangul",
    source: "constructed from the sequence of Chrome on macOS",
    before: "ㅋㅋ",
    steps: [
      ...compose(changeInChrome, ["ㅋ"]),
      down(composingEnter),
      { type: "compositionend", data: "ㅋ" },
      ...lineBreak,
      up,
    ],
    sent: ["ㅋㅋㅋ"],
    left: "",
  },
  {
    name: "Korean: Shift+Enter ends the syllable and makes a line",
    source: "constructed from the sequence of Chrome on macOS",
    before: "안녕하세",
    steps: [
      ...compose(changeInChrome, yo),
      down({ ...composingEnter, shiftKey: true }),
      { type: "compositionend", data: "요" },
      ...lineBreak,
      up,
    ],
    sent: [],
    left: "안녕하세요\n",
  },
  {
    name: "Korean: Enter that chooses a Hanja does not send",
    source: "constructed from the sequence of Japanese on Chrome",
    before: "",
    steps: [
      ...compose(changeInChrome, ["한", "韓"]),
      down(composingEnter),
      { type: "compositionend", data: "韓" },
      up,
    ],
    sent: [],
    left: "韓",
  },
  {
    name: "Japanese, Chrome and Edge: Enter takes a candidate, the next one sends",
    source: "https://qiita.com/alt_yamamoto/items/8663d047a3794dd5605e",
    before: "",
    steps: [
      ...compose(changeInChrome, nihongo),
      down({ ...composingEnter, key: "Process" }),
      ...changeInChrome("今日"),
      { type: "compositionend", data: "今日" },
      up,
      ...press,
    ],
    sent: ["今日"],
    left: "",
  },
  {
    name: "Japanese, Chrome and Edge: only the candidate",
    source: "https://qiita.com/alt_yamamoto/items/8663d047a3794dd5605e",
    before: "",
    steps: [
      ...compose(changeInChrome, nihongo),
      down({ ...composingEnter, key: "Process" }),
      ...changeInChrome("今日"),
      { type: "compositionend", data: "今日" },
      up,
    ],
    sent: [],
    left: "今日",
  },
  {
    name: "Japanese, Firefox: only the candidate",
    source: "https://qiita.com/alt_yamamoto/items/8663d047a3794dd5605e",
    before: "",
    steps: [
      ...compose(changeInFirefox, nihongo),
      down({ ...composingEnter, key: "Process" }),
      ...commitInFirefox("今日"),
      up,
    ],
    sent: [],
    left: "今日",
  },
  {
    name: "Japanese, Safari on macOS: only the candidate, though the key says that nothing is composed",
    source:
      "https://bugs.webkit.org/show_bug.cgi?id=165004; https://github.com/ProseMirror/prosemirror/issues/880",
    before: "안녕 ",
    steps: [...composeInSafari(nihongo), ...commitInSafari("今日"), down({ ...enter, keyCode: 229 }), up],
    sent: [],
    left: "안녕 今日",
  },
  {
    name: "Japanese, Safari on iOS: Enter takes a candidate, the next one sends",
    source: "https://github.com/facebook/lexical/issues/5841 (Japanese composes as elsewhere)",
    before: "",
    steps: [
      ...composeInSafari(nihongo),
      ...commitInSafari("今日"),
      down({ ...enter, keyCode: 229 }),
      up,
      ...press,
    ],
    sent: ["今日"],
    left: "",
  },
  {
    name: "Chinese, pinyin, Chrome: Enter takes the letters as they are",
    source: "https://github.com/JetBrains/thinkrail/pull/384",
    before: "",
    steps: [
      ...compose(changeInChrome, ["n", "ni", "nih", "niha", "nihao"]),
      down(composingEnter),
      { type: "compositionend", data: "nihao" },
      up,
    ],
    sent: [],
    left: "nihao",
  },
  {
    name: "Chinese, pinyin, Safari on macOS: Enter takes a candidate",
    source: "https://github.com/nearai/ironclaw/issues/1139",
    before: "",
    steps: [
      ...composeInSafari(["n", "ni", "你"]),
      ...commitInSafari("你"),
      down({ ...enter, keyCode: 229 }),
      up,
    ],
    sent: [],
    left: "你",
  },
  {
    name: "No input method: Enter sends once, however long it is held",
    source: 'UI Events, section "Keyboard Event Order"',
    before: "good game",
    steps: [down(enter), down({ ...enter, repeat: true }), down({ ...enter, repeat: true }), up],
    sent: ["good game"],
    left: "",
  },
  {
    name: "No input method: Shift+Enter makes a line, the Enter after it sends both",
    source: 'UI Events, section "Keyboard Event Order"; Input Events, insertLineBreak',
    before: "good",
    steps: [
      down({ ...enter, shiftKey: true }),
      ...lineBreak,
      { ...up, shiftKey: true },
      ...insert("insertText", "game"),
      ...press,
    ],
    sent: ["good\ngame"],
    left: "",
  },
  {
    name: "No input method, a keyboard that reports no key-up, then the Enter of a number pad",
    source: "constructed: EnterKey takes any other key for the end of a press",
    before: "ㅋㅋ",
    steps: [
      down(enter),
      down({ key: "a", code: "KeyA", keyCode: 65 }),
      ...insert("insertText", "a"),
      down({ ...enter, code: "NumpadEnter" }),
    ],
    sent: ["ㅋㅋ", "a"],
    left: "",
  },
];
