import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Row } from "../client/index.js";
import { type RowActions, renderRow } from "./row.js";

export interface LogView extends RowActions {
  rows: readonly Row[];
  hasOlder: boolean;
  loadingOlder: boolean;
  /** Rows that came since the reader left the end. */
  unseen: number;
  following: boolean;
  /** The channel's history has arrived: an empty list is empty. */
  isLoaded: boolean;
  onScroll: () => void;
  onOlder: () => void;
  onToLatest: () => void;
}

/** The list of messages, and the button that leads to its end. */
export function renderLog(view: LogView): TemplateResult {
  const { text, format, rows } = view;
  const pill = view.unseen > 0 ? text.newMessages(format.number(view.unseen)) : text.toLatest;
  return html`<div class="log-area">
    <div part="log" class="log" role="log" aria-live="off" aria-label=${text.log} tabindex="0" @scroll=${view.onScroll}>
      <div class="rows">
        ${
          view.hasOlder
            ? html`<button part="older-button" class="older button" type="button" ?disabled=${view.loadingOlder} @click=${view.onOlder}>
                ${view.loadingOlder ? text.loadingOlder : text.older}
              </button>`
            : ""
        }
        ${view.isLoaded && rows.length === 0 ? html`<slot name="empty"><p part="empty" class="empty">${text.empty}</p></slot>` : ""}
        ${repeat(
          rows,
          (row) => row.key,
          (row) => guard([row, text], () => renderRow(row, view)),
        )}
      </div>
    </div>
    <button part="latest-button" class="latest" type="button" ?hidden=${view.following} @click=${view.onToLatest}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v10M3.5 8 8 12.5 12.5 8" /></svg>${pill}
    </button>
  </div>`;
}
