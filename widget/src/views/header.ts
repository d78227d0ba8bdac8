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
}

/** The chat's title, whether it is live, and how many watch. */
export function renderHeader({ text, format, status, viewers }: HeaderView): TemplateResult {
  return html`<header part="header" class="header">
    <slot name="header"><h2 part="title" class="title">${text.title}</h2></slot>
    ${
      viewers === undefined
        ? ""
        : html`<span part="viewers" class="viewers" title=${text.viewers(format.number(viewers))}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="5" r="3" /><path d="M2 14c0-3.3 2.7-5 6-5s6 1.7 6 5z" /></svg
            ><span aria-hidden="true">${format.number(viewers)}</span
            ><span class="hidden">${text.viewers(format.number(viewers))}</span>
          </span>`
    }
    <span part="status-light" class="light" data-state=${status.state} aria-hidden="true"></span>
  </header>`;
}
