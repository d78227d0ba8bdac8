import type { ChatMessage } from "../client/index.js";
import { create } from "../dom/create.js";
import type { ChatTexts } from "../i18n/translation.js";
import { entriesIn, textIn, warnOnce } from "../state/attributes.js";

/** An image that a page gives for a role. */
export interface BadgeImage {
  readonly src: string;
  /** Its title, and what a screen reader says; the role by default. */
  readonly label?: string;
}

/** What badges are rendered with. */
export interface BadgeContext {
  text: ChatTexts;
  /** Images by role, as `checkBadges` gives them. */
  badges: ReadonlyMap<string, Required<BadgeImage>>;
}

/** Who speaks for the channel, with the sign that stands for it. */
const SHAPES: Readonly<Record<string, string>> = {
  streamer: "M2 3h12v8H9l1.5 3h-5L7 11H2zm5 2v4l3-2z",
  moderator: "M8 1l6 2v4c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V3z",
  admin: "M8 1l2 4.6 5 .5-3.8 3.3 1.2 5.1L8 11.8l-4.4 2.7 1.2-5.1L1 6.1l5-.5z",
};
const GUEST = "M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14.5c0-3.2 2.4-4.8 5.5-4.8s5.5 1.6 5.5 4.8";

/** The roles of a message that we have a sign for, in our order. Roles come from the server alone, never from a name or a text. */
export function knownRoles(roles: readonly string[] | undefined): string[] {
  return roles === undefined ? [] : Object.keys(SHAPES).filter((role) => roles.includes(role));
}

/**
 * The images of a page's `badges` property that can be shown. One whose address is not https is left out, with a warning that names it; so is one
 * for a role that has a sign, which looks the same on every site.
 */
export function checkBadges(badges: unknown): BadgeContext["badges"] {
  const checked = new Map<string, Required<BadgeImage>>();
  for (const [role, badge] of entriesIn(badges, "badges")) {
    // What a page gives may be anything.
    const { src, label } = Object(badge) === badge ? (badge as BadgeImage) : { src: badge, label: role };
    const isUrl = typeof src === "string" && URL.canParse(src);
    if (isUrl && new URL(src).protocol === "https:" && !Object.hasOwn(SHAPES, role))
      checked.set(role, { src, label: textIn(label, "badges") ?? role });
    else
      warnOnce(
        `badges: "${role}" is not used. Allowed: a role without a sign of its own (those have one: ${Object.keys(SHAPES).join(", ")}), and an address that begins with https://`,
      );
  }
  return checked;
}

/** What stands before a name: signs, a page's images, and a quiet mark for one who writes without a login. */
export function createBadges(message: ChatMessage, { text, badges }: BadgeContext): HTMLElement[] {
  const { roles, guest } = message;
  const all = knownRoles(roles).map((role) =>
    createSign(SHAPES[role] ?? "", text.roles[role] ?? role, "badge", role),
  );
  if (roles !== undefined)
    for (const [role, image] of badges) if (roles.includes(role)) all.push(createImage(image));
  if (guest === true) all.push(createSign(GUEST, text.guest, "guest-mark"));
  return all;
}

function createSign(shape: string, label: string, name: string, role = ""): HTMLElement {
  const sign = create("span", name, role === "" ? name : `${name} badge-${role}`);
  sign.setAttribute("role", "img");
  sign.ariaLabel = sign.title = label;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  const path = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  path.setAttribute("d", shape);
  svg.append(path);
  sign.append(svg);
  return sign;
}

function createImage({ src, label }: Required<BadgeImage>): HTMLElement {
  const image = create("img", "badge", "badge badge-image");
  image.alt = image.title = label;
  // Before the address: what is set after it comes too late for the request.
  image.decoding = "async";
  image.referrerPolicy = "no-referrer";
  image.src = src;
  return image;
}
