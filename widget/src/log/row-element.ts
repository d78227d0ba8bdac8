import type { ChatMessage, MarkRow, Row } from "../client/index.js";
import { create } from "../dom/create.js";
import type { ChatTexts } from "../i18n/translation.js";
import { authorHue } from "../text/author-color.js";
import { fillText, isMention, type TextContext } from "../text/fill-text.js";
import type { Format } from "../text/format.js";
import { type BadgeContext, createBadges, knownRoles } from "./badges.js";
import { type DayRow, type LogRow, startOfDay } from "./day-marks.js";

/** What rows are rendered with, beside what is in them. */
export interface RowContext extends TextContext, BadgeContext {
  format: Format;
  /** The first moment of this day, ms since 1970: what is of another one has its date. */
  today: number;
  /** How large the letters are, in any words: rows are measured. */
  textSize: string;
}

type MessageRow = Exclude<Row, MarkRow>;

/** What every message has; a copy of it is several times cheaper than making it. Made at first use. */
let prototype: HTMLElement | undefined;

/**
 * Renders a row: a message, or a mark where messages are missing, were recovered, or are of another day. Nothing of what strangers wrote is more than text.
 * Buttons have `data-action`: `retry`, `edit`, `discard`, `quote`.
 */
export function createRow(row: LogRow, context: RowContext): HTMLElement {
  const element = row.kind === "mark" ? createMark(row, context) : createMessage(row, context);
  element.dataset.row = row.key;
  return element;
}

/** Renders a row that changed, in the element that it has: whoever stands on it stays there. */
export function updateRow(element: HTMLElement, row: LogRow, context: RowContext): void {
  const drawn = createRow(row, context);
  // The actions are no part of what is rendered: an open toolbar stays, and keeps the focus.
  for (const child of [...element.childNodes])
    if ((child as Partial<Element>).role !== "toolbar") child.remove();
  element.prepend(...drawn.childNodes);
  element.removeAttribute("data-mention");
  for (const { name, value } of drawn.attributes) element.setAttribute(name, value);
}

/** Whether a row must not be left out: the viewer's own, what is meant for them, and who speaks for the channel. */
export function isRemarkable(row: LogRow, context: RowContext): boolean {
  return (
    row.kind === "mark" ||
    row.own ||
    knownRoles(row.message.roles).length > 0 ||
    isMention(row.message, context)
  );
}

/** What a viewer is told for one of the protocol's error codes. */
function refusalText(code: string, text: ChatTexts): string {
  return text.refused[code] ?? text.refusedOther;
}

function createMark(row: MarkRow | DayRow, { text, format }: RowContext): HTMLElement {
  const element = create("div", "mark", `mark ${row.mark}-mark`);
  element.dataset.mark = row.mark;
  element.tabIndex = -1;
  const sentence = document.createElement("span");
  if (row.mark === "day") sentence.textContent = format.day(row.day);
  else if (row.mark === "recovered") sentence.textContent = text.recovered(format.number(row.count));
  else if (row.mark === "notice")
    sentence.textContent =
      "slow" in row.notice
        ? text.slowNow(row.notice.slow, format.number(row.notice.slow))
        : text.readonlyNow(row.notice.readonly);
  else sentence.textContent = row.missed === undefined ? text.gap : text.gapOf(format.number(row.missed));
  element.append(sentence);
  return element;
}

function createMessage(row: MessageRow, context: RowContext): HTMLElement {
  const { message } = row;
  prototype ??= createPrototype();
  const element = prototype.cloneNode(true) as HTMLElement;
  const [time, nickname, body] = element.children as unknown as [HTMLTimeElement, HTMLElement, HTMLElement];
  if (row.own || row.state !== "sent") {
    element.setAttribute("part", `row ${row.own ? "own-row " : ""}${row.state}-row`);
    element.dataset.state = row.state;
    element.toggleAttribute("data-own", row.own);
  }
  time.dateTime = new Date(message.timestamp).toISOString();
  time.title = context.format.full(message.timestamp);
  const isOfToday = startOfDay(message.timestamp) === context.today;
  time.textContent = context.format[isOfToday ? "time" : "dated"](message.timestamp);
  nickname.classList.add(`hue-${authorHue(message.nickname)}`);
  nickname.textContent = message.nickname;
  nickname.before(...createBadges(message, context));
  if (message.deleted === true) {
    body.setAttribute("part", "deleted");
    body.className = "deleted";
    body.translate = false;
    body.textContent = context.text.deleted;
  } else {
    fillText(body, message, context);
    element.toggleAttribute("data-mention", !row.own && isMention(message, context));
  }
  if (row.state !== "sent") element.append(createDelivery(row, context.text));
  if (message.reply !== undefined) {
    // Below the quote a block of its own: only the first line of a block does not hang.
    const answer = document.createElement("div");
    answer.append(...element.childNodes);
    element.append(createQuote(message.reply, context.text), answer);
  }
  return element;
}

function createPrototype(): HTMLElement {
  const element = create("div", "row", "row sent-row");
  element.dataset.state = "sent";
  element.tabIndex = -1;
  element.setAttribute("role", "article");
  const nickname = create("span", "nickname");
  const body = create("span", "text");
  nickname.dir = body.dir = "auto";
  // All else the chat says in the viewer's language itself.
  body.translate = true;
  element.append(create("time", "time"), nickname, body);
  return element;
}

function createQuote({ nickname, text }: NonNullable<ChatMessage["reply"]>, words: ChatTexts): HTMLElement {
  const quote = createButton("quote", "");
  const name = create("bdi", "quote-name");
  const body = create("bdi", "quote-text");
  body.translate = text !== "";
  name.textContent = nickname;
  // A quoted message whose text was taken away is quoted without it.
  body.textContent = text === "" ? words.deleted : text;
  quote.append(name, " ", body);
  return quote;
}

function createDelivery(row: Exclude<MessageRow, { state: "sent" }>, text: ChatTexts): HTMLElement {
  const delivery = create("span", "delivery");
  const refusal = row.error && refusalText(row.error.code, text);
  if (row.state === "pending") {
    delivery.textContent = refusal === undefined ? text.pending : `${refusal}, ${text.waits}`;
    return delivery;
  }
  delivery.classList.add("failed");
  delivery.setAttribute("role", "group");
  delivery.append(
    refusal ?? text.failed,
    ...(["retry", "edit", "discard"] as const).map((action) => createButton(action, text[action])),
  );
  return delivery;
}

function createButton(action: string, label: string): HTMLElement {
  const button = create("button", action === "quote" ? "quote" : "link");
  if (action !== "quote") button.setAttribute("part", `${action}-button`);
  button.type = "button";
  button.dataset.action = action;
  button.textContent = label;
  return button;
}
