import { html, type TemplateResult } from "lit";
import type { ChatStatus } from "../client/index.js";
import type { ChatTexts } from "../i18n/translation.js";
import type { Format } from "../text/format.js";

export interface HeaderView {
  text: ChatTexts;
  format: Format;
  status: ChatStatus;
  /** Undefined while unknown, and in basic mode. */
  viewers: number | undefined;
  /** What is in the menu: nothing while it is closed, so that a chat that nobody sets up costs nothing. */
  menu: TemplateResult | "";
  onMenuToggle: (event: ToggleEvent) => void;
}

/** The chat's title, whether it is live, how many watch, and the menu. */
export function renderHeader(view: HeaderView): TemplateResult {
  const { text, format, status, viewers, menu, onMenuToggle } = view;
  const isLive = status.state === "live" || status.state === "basic";
  const light = isLive ? text.isLive : text.isNotLive;
  return html`<header part="header" class="header">
    <span part="status-light" class="light" role="img" data-state=${status.state} aria-label=${light} title=${light}></span>
    <slot name="header"><h2 part="title" class="title">${text.title}</h2></slot>
    ${viewers === undefined ? "" : renderViewers(format.number(viewers), text)}
    <button part="menu-button" class="icon-button menu-button" type="button" popovertarget="menu" aria-label=${text.menu} title=${text.menu}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 6h8M16 6h1M3 14h1M9 14h8" /><circle cx="13.5" cy="6" r="2" /><circle cx="6.5" cy="14" r="2" /></svg>
    </button>
    <div part="menu" class="menu" id="menu" popover role="dialog" aria-label=${text.menu} @beforetoggle=${onMenuToggle} @toggle=${onMenuToggle}>${menu}</div>
  </header>`;
}

function renderViewers(count: string, text: ChatTexts): TemplateResult {
  const sentence = text.viewers(count);
  return html`<span part="viewers" class="viewers" title=${sentence}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="5" r="3" /><path d="M2 14c0-3.3 2.7-5 6-5s6 1.7 6 5z" /></svg
    ><span aria-hidden="true">${count}</span><span class="hidden">${sentence}</span>
  </span>`;
}
