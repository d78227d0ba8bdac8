import { html, type TemplateResult } from "lit";
import type { ChatStatus } from "../client/index.js";
import type { Translation } from "../i18n/index.js";

export interface StatusView {
  text: Translation;
  status: ChatStatus;
  onReconnect: () => void;
}

/** A line that says what is wrong with the connection, in words; nothing while all is well. */
export function renderStatus({ text, status, onReconnect }: StatusView): TemplateResult {
  const sentence = statusText(status, text);
  const canReconnect = status.state === "waiting" || status.state === "stopped";
  return html`<div part="status" class="status" role="status" data-state=${status.state} ?hidden=${sentence === ""}>
    <span>${sentence}</span>
    ${
      canReconnect && status.reason !== "bad-address"
        ? html`<button part="reconnect-button" class="button" type="button" @click=${onReconnect}>${text.reconnect}</button>`
        : ""
    }
  </div>`;
}

/** The sentence for a status, or an empty string when there is nothing to say. */
export function statusText(status: ChatStatus, text: Translation): string {
  switch (status.state) {
    case "idle":
    case "live":
      return "";
    case "basic":
      return text.basic;
    case "connecting":
    case "probing":
      return text.connecting;
    case "waiting":
      if (status.reason === "offline") return text.offline;
      return status.reason === "restart" ? text.restarting : text.reconnecting;
    case "stopped":
      return (status.reason && text.stopped[status.reason]) ?? text.stoppedOther;
  }
}
