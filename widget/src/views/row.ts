import { html, nothing, type TemplateResult } from "lit";
import type { ChatMessage, Row } from "../client/index.js";
import type { Translation } from "../i18n/index.js";
import { authorHue } from "../text/author-color.js";
import type { Format } from "../text/format.js";

export interface RowActions {
  text: Translation;
  format: Format;
  onRetry: (ref: string) => void;
  onEdit: (ref: string) => void;
  onDiscard: (ref: string) => void;
}

/** One row of the log: a message, or a mark where messages are missing or were recovered. */
export function renderRow(row: Row, actions: RowActions): TemplateResult {
  return row.kind === "mark" ? renderMark(row, actions) : renderMessage(row, actions);
}

function renderMark(row: Extract<Row, { kind: "mark" }>, { text, format }: RowActions): TemplateResult {
  const sentence =
    row.mark === "recovered"
      ? text.recovered(format.number(row.count))
      : row.missed === undefined
        ? text.gap
        : text.gapOf(format.number(row.missed));
  return html`<div part="mark ${row.mark}-mark" class="mark" data-mark=${row.mark} data-row=${row.key}><span>${sentence}</span></div>`;
}

function renderMessage(row: Extract<Row, { kind: "message" }>, actions: RowActions): TemplateResult {
  const { text, format } = actions;
  const { message } = row;
  return html`<div
    part="row ${row.own ? "own-row" : ""} ${row.state}-row"
    class="row"
    data-row=${row.key}
    data-state=${row.state}
    ?data-own=${row.own}
  >
    <time part="time" class="time" datetime=${new Date(message.timestamp).toISOString()} title=${format.full(message.timestamp)}
      >${format.time(message.timestamp)}</time
    ><span part="nickname" class="nickname hue-${authorHue(message.nickname)}" dir="auto">${message.nickname}</span>${renderText(message, text)}
    ${row.state === "sent" ? nothing : renderDelivery(row, actions)}
  </div>`;
}

function renderText(message: ChatMessage, text: Translation): TemplateResult {
  return message.deleted === true
    ? html`<span part="deleted" class="deleted">${text.deleted}</span>`
    : html`<span part="text" class="text" dir="auto">${message.text}</span>`;
}

function renderDelivery(
  row: Extract<Row, { state: "pending" | "failed" }>,
  actions: RowActions,
): TemplateResult {
  const { text } = actions;
  if (row.state === "pending") {
    const why =
      row.error === undefined ? text.pending : `${refusalText(row.error.code, text)}, ${text.waits}`;
    return html`<span part="delivery" class="delivery">${why}</span>`;
  }
  const why = row.error === undefined ? text.failed : refusalText(row.error.code, text);
  return html`<span part="delivery" class="delivery failed" role="group">
    <span>${why}</span>
    <button part="retry-button" class="link" type="button" @click=${() => actions.onRetry(row.ref)}>${text.retry}</button>
    <button part="edit-button" class="link" type="button" @click=${() => actions.onEdit(row.ref)}>${text.edit}</button>
    <button part="discard-button" class="link" type="button" @click=${() => actions.onDiscard(row.ref)}>${text.discard}</button>
  </span>`;
}

/** What a viewer is told for one of the protocol's error codes. */
export function refusalText(code: string, text: Translation): string {
  return text.refused[code] ?? text.refusedOther;
}
