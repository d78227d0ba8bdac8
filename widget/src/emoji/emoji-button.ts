import { html, type TemplateResult } from "lit";
import type { ChatTexts } from "../i18n/translation.js";

/** The button that opens the emoji panel, and the panel, which the features fill. */
export function renderEmojiButton({ emoji }: ChatTexts, onToggle: (event: Event) => void): TemplateResult {
  return html`<button part="emoji-button" class="icon-button emoji-button" type="button" popovertarget="emoji" aria-label=${emoji} title=${emoji}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.5" /><path d="M7 8v.5M13 8v.5M6.5 12c1.5 2.6 5.5 2.6 7 0" /></svg>
    </button>
    <div part="emoji-panel" class="menu emoji-panel" id="emoji" popover role="dialog" aria-label=${emoji} @toggle=${onToggle}></div>`;
}
