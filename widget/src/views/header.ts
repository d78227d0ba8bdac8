import { html, type TemplateResult } from "lit";
import type { ChatStatus } from "../client/index.js";
import type { Translation } from "../i18n/index.js";
import type { Format } from "../text/format.js";

export interface HeaderView {
  text: Translation;
  format: Format;
  status: ChatStatus;
  /** Undefined while unknown, and in basic mode. */
  viewers: number | undefined;
  menu: TemplateResult;
}

/** The chat's title, whether it is live, how many watch, and the menu. */
export function renderHeader({ text, format, status, viewers, menu }: HeaderView): TemplateResult {
  const isLive = status.state === "live" || status.state === "basic";
  const light = isLive ? text.isLive : text.isNotLive;
  return html`<header part="header" class="header">
    <span part="status-light" class="light" role="img" data-state=${status.state} aria-label=${light} title=${light}></span>
    <slot name="header"><h2 part="title" class="title">${text.title}</h2></slot>
    ${viewers === undefined ? "" : renderViewers(format.number(viewers), text)} ${menu}
  </header>`;
}

function renderViewers(count: string, text: Translation): TemplateResult {
  const sentence = text.viewers(count);
  return html`<span part="viewers" class="viewers" title=${sentence}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="5" r="3" /><path d="M2 14c0-3.3 2.7-5 6-5s6 1.7 6 5z" /></svg
    ><span aria-hidden="true">${count}</span><span class="hidden">${sentence}</span>
  </span>`;
}
