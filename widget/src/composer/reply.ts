import type { html as Html, TemplateResult } from "lit";
import type { Translation } from "../i18n/translation.js";
import type { Composer } from "./composer.js";

/** The line above the field that says which message the next one answers. */
export function renderReply(html: typeof Html, composer: Composer, text: Translation): TemplateResult | "" {
  const { replyTo } = composer;
  if (replyTo === undefined) return "";
  const cancel = () => {
    composer.replyTo = undefined;
    composer.focus();
  };
  return html`<div part="reply" class="reply">
    <p class="reply-line" id="reply"><b>${text.replyTo(replyTo.nickname)}</b> <bdi part="reply-text" translate="yes" .textContent=${replyTo.text}></bdi></p>
    <button part="reply-cancel-button" class="link" type="button" aria-label=${text.cancelReply} title=${text.cancelReply} @click=${cancel}>✕</button>
  </div>`;
}
