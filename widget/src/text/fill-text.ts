import type { ChatMessage } from "../client/index.js";
import { type Token, type TokenContext, tokenize } from "./tokenize.js";

/** What a message's text is drawn with. */
export type TextContext = TokenContext;

/**
 * Puts a message's text into an empty element: text nodes, links, mentions and emotes. What strangers wrote stays text: nothing of it is
 * parsed as markup, and an address is set on a link only when it is http or https.
 */
export function fillText(target: Element, message: Pick<ChatMessage, "text">, context: TextContext): void {
  target.append(...tokenize(message.text, context).map(createNode));
}

/** Whether a message means this viewer: by an `@` with one of their names, or as an answer to them. */
export function isMention(
  { text, reply }: Pick<ChatMessage, "text" | "reply">,
  context: TextContext,
): boolean {
  if (reply !== undefined && context.ownNames.has(reply.nickname.toLowerCase())) return true;
  return text.includes("@") && tokenize(text, context).some((token) => token.kind === "mention" && token.own);
}

function createNode(token: Token): Node | string {
  if (token.kind === "text") return token.text;
  if (token.kind === "emote") return createEmote(token.text, token.src);
  const element = document.createElement(token.kind === "link" ? "a" : "span");
  element.textContent = token.text;
  element.translate = false;
  element.setAttribute("part", token.kind);
  if (token.kind === "mention") {
    element.className = "mention";
    if (token.own) element.setAttribute("part", "mention own-mention");
  } else if (element instanceof HTMLAnchorElement) {
    if (token.host !== undefined) element.append(` (${token.host})`);
    element.href = token.href;
    element.target = "_blank";
    element.rel = "noopener noreferrer nofollow ugc";
  }
  return element;
}

function createEmote(code: string, src: string): HTMLElement {
  const image = document.createElement("img");
  image.className = "emote";
  image.setAttribute("part", "emote");
  image.alt = image.title = code;
  // Before the address: what is set after it comes too late for the request.
  image.loading = "lazy";
  image.decoding = "async";
  image.referrerPolicy = "no-referrer";
  image.src = src;
  return image;
}
