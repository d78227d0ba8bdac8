import type { Translation } from "../i18n/index.js";
import { create } from "./create.js";

/** Who speaks for the channel, with the sign that stands for it. */
const SHAPES: Readonly<Record<string, string>> = {
  streamer: "M2 3h12v8H9l1.5 3h-5L7 11H2zm5 2v4l3-2z",
  moderator: "M8 1l6 2v4c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V3z",
  admin: "M8 1l2 4.6 5 .5-3.8 3.3 1.2 5.1L8 11.8l-4.4 2.7 1.2-5.1L1 6.1l5-.5z",
};

/** The roles of a message that we have a sign for, in our order. Roles come from the server alone, never from a name or a text. */
export function knownRoles(roles: readonly string[] | undefined): string[] {
  return roles === undefined ? [] : Object.keys(SHAPES).filter((role) => roles.includes(role));
}

export function createBadge(role: string, text: Translation): HTMLElement {
  const badge = create("span", "badge");
  badge.part.add(`badge-${role}`);
  badge.setAttribute("role", "img");
  badge.ariaLabel = badge.title = text.roles[role] ?? role;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  const path = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  path.setAttribute("d", SHAPES[role] ?? "");
  svg.append(path);
  badge.append(svg);
  return badge;
}
