import { html, type TemplateResult } from "lit";
import type { ChatTexts } from "../i18n/translation.js";

/** A message that stays above the list. Its text is shown as text, whoever wrote it. */
export interface PinnedMessage {
  readonly nickname?: string;
  readonly text: string;
}

export interface PinnedView {
  text: ChatTexts;
  pinned: PinnedMessage | undefined;
  /** There is something to show, and the viewer has not closed it. */
  isShown: boolean;
  onSlotChange: (event: Event) => void;
  onDismiss: () => void;
}

/**
 * What the page, or a moderator, wants everybody to see. It lies over the list, so that nothing moves when it comes and goes. What a browser may
 * translate is set as a whole: it puts other nodes in place of those that Lit knows.
 */
export function renderPinned({ text, pinned, isShown, onSlotChange, onDismiss }: PinnedView): TemplateResult {
  return html`<div class="pinned-place">
    <aside part="pinned" class="pinned" aria-label=${text.pinned} ?hidden=${!isShown}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 1h6l-1 5 3 3v1H8.6L8 15l-.6-5H3V9l3-3z" /></svg>
      <div class="pinned-text" tabindex="0">
        <slot name="pinned" @slotchange=${onSlotChange}
          >${pinned?.nickname === undefined ? "" : html`<bdi class="nickname">${pinned.nickname}</bdi>`}<bdi translate="yes" .textContent=${pinned?.text ?? ""}></bdi></slot
        >
      </div>
      <button part="dismiss-button" class="icon-button" type="button" aria-label=${text.dismiss} title=${text.dismiss} @click=${onDismiss}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13" /></svg>
      </button>
    </aside>
  </div>`;
}
