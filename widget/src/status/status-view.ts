import { html, type TemplateResult } from "lit";
import type { ChatStatus, LoginState } from "../client/index.js";
import type { ChatTexts } from "../i18n/translation.js";

export interface StatusView {
  text: ChatTexts;
  status: ChatStatus;
  /** `required`: there is nothing to see without one. */
  login: LoginState | "required";
  /** A message of the viewer was refused for good, because they may not write here. */
  isBanned: boolean;
  onReconnect: () => void;
  onRetryLogin: () => void;
}

/** A line that says what is wrong with the connection or the login, in words; nothing while all is well. */
export function renderStatus(view: StatusView): TemplateResult {
  const { text, status, login, isBanned, onReconnect, onRetryLogin } = view;
  const { state, reason } = status;
  const hasFailed = login === "failed" && state === "live";
  const isAboutLogin = hasFailed || login === "required";
  const sentence = hasFailed
    ? text.loginFailed
    : isAboutLogin
      ? text.loginRequired
      : statusText(status, text) || (isBanned ? (text.refused.banned ?? text.refusedOther) : "");
  const canReconnect =
    !isAboutLogin && (state === "waiting" || state === "stopped") && reason !== "bad-address";
  return html`<div part="status" class="status" role="status" data-state=${login === "required" ? "login" : state} ?hidden=${sentence === ""}>
    <span>${sentence}</span>
    ${hasFailed ? html`<button part="retry-login-button" class="button" type="button" @click=${onRetryLogin}>${text.tryAgain}</button>` : ""}
    ${canReconnect ? html`<button part="reconnect-button" class="button" type="button" @click=${onReconnect}>${text.reconnect}</button>` : ""}
  </div>`;
}

/** The sentence for a status, or an empty string when there is nothing to say. */
export function statusText(status: ChatStatus, text: ChatTexts): string {
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
