// Written by npm run docs:api.

import type {
  ChizzyChat,
  ChizzyErrorEvent,
  ChizzyMessageEvent,
  ChizzyNicknameEvent,
  ChizzySendEvent,
  ChizzyStatusEvent,
} from "chizzy-chat";

/** What a page may set on `<chizzy-chat>`: its properties, and the attributes that are called otherwise. */
export interface ChizzyChatProps {
  /** The channel to join: 1 to 64 of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. An empty text: none yet, the chat waits. */
  channel?: ChizzyChat["channel"] | null | undefined;
  /** The chat server's address: ws, wss, http or https. What begins with `/` or `.` is relative to the page. */
  server?: ChizzyChat["server"] | null | undefined;
  /** The viewer's nickname, if the page knows it; else the viewer is asked at the first message, and the answer is kept. What a viewer chooses stands here, too, and `chizzy-nickname` tells it. */
  nickname?: ChizzyChat["nickname"] | null | undefined;
  /** `light`, `dark` or `auto`, the system's choice. As the next four: the default, over which a viewer's own choice in the menu goes. */
  theme?: ChizzyChat["theme"] | null | undefined;
  /** `small`, `normal`, `large` or `huge`. */
  textSize?: ChizzyChat["textSize"] | null | undefined;
  /** `comfortable` or `compact`: the room between rows. */
  density?: ChizzyChat["density"] | null | undefined;
  /** Show each message's time. */
  times?: ChizzyChat["times"] | null | undefined;
  /** What a screen reader is told of new messages: `off`, `summary` (once a second, how many, and the last one) or `all`. */
  announcements?: ChizzyChat["announcements"] | null | undefined;
  /** `chat`, or `overlay`: rows only, without a background, for streaming software. The number of rows is `max-messages`. */
  mode?: ChizzyChat["mode"] | null | undefined;
  /** Seconds after which a row fades out, in `overlay` only, counted from when it was written; 0: never. */
  fadeAfter?: ChizzyChat["fadeAfter"] | null | undefined;
  /** A message that stays above the list until the viewer closes it. Also a slot, for what is more than text. */
  pinned?: ChizzyChat["pinned"] | null | undefined;
  /** The page that shows this chat in a window of its own. By default `popout` beside the script that a chat server handed out; none where `server` is given, or where this is an empty string. */
  popOutUrl?: ChizzyChat["popOutUrl"] | null | undefined;
  /** Images by code: a message that has `:code:` shows that image. Addresses begin with `https://`; others are ignored, with a warning. */
  emotes?: ChizzyChat["emotes"] | null | undefined;
  /** Images by role, or `{ src, label }`, for roles that have no sign of their own, such as a site's `subscriber`. Addresses begin with `https://`. */
  badges?: ChizzyChat["badges"] | null | undefined;
  /** Gives the token of a viewer who is logged in on the page, a string or a promise of one. Called at each join, about a minute before the token ends, and after failures with growing waits. Another function logs a guest in, in place; undefined logs out. A function that is made anew at each rendering is called each time, but at most once a second. */
  getToken?: ChizzyChat["getToken"] | null | undefined;
  /** A lively channel without a server: nothing is connected to and nothing is sent. The channel's name decides what is said. */
  demo?: ChizzyChat["demo"] | null | undefined;
  /** Messages a second in a demo, on average, 0 to 200; 1.5 by default. */
  demoRate?: ChizzyChat["demoRate"] | null | undefined;
  /** Play a soft tone when a message mentions the viewer. */
  sound?: ChizzyChat["sound"] | null | undefined;
  /** Show no composer. */
  readonly?: ChizzyChat["readonly"] | null | undefined;
  /** How many messages the list keeps while it follows the newest. */
  maxMessages?: ChizzyChat["maxMessages"] | null | undefined;
  /** How many messages a second can be read: while more come, the list shows one in so many, and says so. All are there once less comes, or when the viewer scrolls up. Own messages, mentions, and those of streamers and moderators are always shown. 0: show all. */
  maxRate?: ChizzyChat["maxRate"] | null | undefined;
  /** `small`, `normal`, `large` or `huge`. */
  "text-size"?: ChizzyChat["textSize"] | null | undefined;
  /** Seconds after which a row fades out, in `overlay` only, counted from when it was written; 0: never. */
  "fade-after"?: ChizzyChat["fadeAfter"] | `${number}` | null | undefined;
  /** The page that shows this chat in a window of its own. By default `popout` beside the script that a chat server handed out; none where `server` is given, or where this is an empty string. */
  "pop-out-url"?: ChizzyChat["popOutUrl"] | null | undefined;
  /** Messages a second in a demo, on average, 0 to 200; 1.5 by default. */
  "demo-rate"?: ChizzyChat["demoRate"] | `${number}` | null | undefined;
  /** How many messages the list keeps while it follows the newest. */
  "max-messages"?: ChizzyChat["maxMessages"] | `${number}` | null | undefined;
  /** How many messages a second can be read: while more come, the list shows one in so many, and says so. All are there once less comes, or when the viewer scrolls up. Own messages, mentions, and those of streamers and moderators are always shown. 0: show all. */
  "max-rate"?: ChizzyChat["maxRate"] | `${number}` | null | undefined;
}

/** What `<chizzy-chat>` tells a page. */
export interface ChizzyChatEvents {
  /** A message arrived live; `detail` is the message. */
  "chizzy-message": ChizzyMessageEvent;
  /** The connection's state changed; `detail` has `state`, and `reason` and `code` where there are any. */
  "chizzy-status": ChizzyStatusEvent;
  /** Something was refused or is wrong; `detail` has `code` and, for developers, `message`. */
  "chizzy-error": ChizzyErrorEvent;
  /** The viewer sends; cancelable; `detail` has `text` and `nickname`. */
  "chizzy-send": ChizzySendEvent;
  /** The viewer chose a nickname; `detail` has `nickname`, and so has the property. */
  "chizzy-nickname": ChizzyNicknameEvent;
}
