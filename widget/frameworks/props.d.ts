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
  /** The channel to join: 1 to 64 characters of `A-Z a-z 0-9 _ . : -`, the first a letter or digit. While `channel` is an empty string, the chat does not connect. */
  channel?: ChizzyChat["channel"] | null | undefined;
  /** The address of the chat server: `ws:`, `wss:`, `http:` or `https:`. An address that begins with `/` or `.` is relative to the page. */
  server?: ChizzyChat["server"] | null | undefined;
  /** The viewer's nickname, if the page knows one. Without a nickname the chat asks the viewer at the first message and keeps the answer. A nickname that the viewer chooses is set here, and fires `chizzy-nickname`. */
  nickname?: ChizzyChat["nickname"] | null | undefined;
  /** The colours: `light`, `dark`, or `auto` for the system's choice. The viewer's own choice in the menu overrides `theme`. */
  theme?: ChizzyChat["theme"] | null | undefined;
  /** The size of text: `small`, `normal`, `large` or `huge`. The viewer's own choice in the menu overrides `textSize`. */
  textSize?: ChizzyChat["textSize"] | null | undefined;
  /** The space between rows: `comfortable` or `compact`. The viewer's own choice in the menu overrides `density`. */
  density?: ChizzyChat["density"] | null | undefined;
  /** Whether each message shows its time. The viewer's own choice in the menu overrides `times`. */
  times?: ChizzyChat["times"] | null | undefined;
  /** How a screen reader announces new messages: `off`, `summary` (once a second: the number of messages, and the last one) or `all`. The viewer's own choice in the menu overrides `announcements`. */
  announcements?: ChizzyChat["announcements"] | null | undefined;
  /** The layout: `chat`, or `overlay` for streaming software, which shows rows only, without a background. `maxMessages` sets the number of rows. */
  mode?: ChizzyChat["mode"] | null | undefined;
  /** The age at which a row of an overlay fades out, in seconds after the message was written. With 0 no row fades. */
  fadeAfter?: ChizzyChat["fadeAfter"] | null | undefined;
  /** A message above the list, until the viewer closes the message. For more than text use the slot `pinned`. */
  pinned?: ChizzyChat["pinned"] | null | undefined;
  /** The address of the page that shows this chat in a window of its own. By default the page `popout` beside the script, if a chat server handed the script out. There is no such button if `server` is set and `popOutUrl` is not, or if `popOutUrl` is an empty string. */
  popOutUrl?: ChizzyChat["popOutUrl"] | null | undefined;
  /** Image addresses by code: a message with `:code:` shows the image. An address must begin with `https://`; others are ignored with a warning. */
  emotes?: ChizzyChat["emotes"] | null | undefined;
  /** Images by role, as an address or as `{ src, label }`, for roles without a sign of their own, such as a site's `subscriber`. An address must begin with `https://`. */
  badges?: ChizzyChat["badges"] | null | undefined;
  /** A function that gives the token of a viewer who is logged in on the page, as a string or a promise of one. The chat calls the function at each join, about a minute before the token ends, and after failures with growing waits. Setting another function logs a guest in without a new connection; setting undefined logs the viewer out. A new function at each rendering is called at most once a second. */
  getToken?: ChizzyChat["getToken"] | null | undefined;
  /** Whether the chat plays a lively channel without a server. A demo connects to nothing and sends nothing. The channel's name decides the messages. */
  demo?: ChizzyChat["demo"] | null | undefined;
  /** The average number of messages a second in a demo, 0 to 200; 1.5 by default. */
  demoRate?: ChizzyChat["demoRate"] | null | undefined;
  /** Whether a soft tone plays when a message mentions the viewer. */
  sound?: ChizzyChat["sound"] | null | undefined;
  /** Whether the chat has no composer. */
  readonly?: ChizzyChat["readonly"] | null | undefined;
  /** The number of messages that the list keeps while the viewer is at the newest one. */
  maxMessages?: ChizzyChat["maxMessages"] | null | undefined;
  /** The number of messages a second that a viewer can read. While more arrive, the list shows one of several and says so. When fewer arrive, or the viewer scrolls up, the list shows every message. The viewer's own messages, mentions, and messages of streamers, moderators and admins are always shown. With 0 the list always shows all. */
  maxRate?: ChizzyChat["maxRate"] | null | undefined;
  /** The size of text: `small`, `normal`, `large` or `huge`. The viewer's own choice in the menu overrides `textSize`. */
  "text-size"?: ChizzyChat["textSize"] | null | undefined;
  /** The age at which a row of an overlay fades out, in seconds after the message was written. With 0 no row fades. */
  "fade-after"?: ChizzyChat["fadeAfter"] | `${number}` | null | undefined;
  /** The address of the page that shows this chat in a window of its own. By default the page `popout` beside the script, if a chat server handed the script out. There is no such button if `server` is set and `popOutUrl` is not, or if `popOutUrl` is an empty string. */
  "pop-out-url"?: ChizzyChat["popOutUrl"] | null | undefined;
  /** The average number of messages a second in a demo, 0 to 200; 1.5 by default. */
  "demo-rate"?: ChizzyChat["demoRate"] | `${number}` | null | undefined;
  /** The number of messages that the list keeps while the viewer is at the newest one. */
  "max-messages"?: ChizzyChat["maxMessages"] | `${number}` | null | undefined;
  /** The number of messages a second that a viewer can read. While more arrive, the list shows one of several and says so. When fewer arrive, or the viewer scrolls up, the list shows every message. The viewer's own messages, mentions, and messages of streamers, moderators and admins are always shown. With 0 the list always shows all. */
  "max-rate"?: ChizzyChat["maxRate"] | `${number}` | null | undefined;
}

/** What `<chizzy-chat>` tells a page. */
export interface ChizzyChatEvents {
  /** A message arrived live. `detail` is the message. */
  "chizzy-message": ChizzyMessageEvent;
  /** The state of the connection changed. `detail` has `state`, and `reason` and `code` if there are any. */
  "chizzy-status": ChizzyStatusEvent;
  /** A message was refused, or the chat met an error. `detail` has `code`, and `message` for developers. */
  "chizzy-error": ChizzyErrorEvent;
  /** The viewer is about to send a message. `detail` has `text` and `nickname`. Cancelling the event keeps the text in the composer. */
  "chizzy-send": ChizzySendEvent;
  /** The viewer chose a nickname. `detail` has `nickname`; the property `nickname` has the same value. */
  "chizzy-nickname": ChizzyNicknameEvent;
}
