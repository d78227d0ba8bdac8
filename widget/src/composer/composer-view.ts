import { html, type TemplateResult } from "lit";
import { renderEmojiButton } from "../emoji/emoji-button.js";
import type { ChatTexts } from "../i18n/translation.js";
import type { Format } from "../text/format.js";
import { COUNTDOWN_S, type Composer } from "./composer.js";
import type { SendBlock } from "./send-block.js";

/** So many letters before the limit the count of those that are left shows, and is said again at the second. */
const COUNT_FROM = 50;
const SAY_AGAIN_FROM = 10;
/** A wait that ends later than this is told with its date. */
const SAME_DAY_MS = 12 * 3_600_000;

export interface ComposerView {
  text: ChatTexts;
  format: Format;
  nicknameDialog: TemplateResult | "";
  completions: TemplateResult | "";
  /** The line that says what is answered. */
  reply: TemplateResult | "";
  onEmojiToggle: (event: Event) => void;
}

/** Where the viewer writes. The field's text is the composer's: it is not bound here, see there. */
export function renderComposer(composer: Composer, view: ComposerView): TemplateResult {
  const { text, format, nicknameDialog, completions, reply, onEmojiToggle } = view;
  const { left, sendBlock } = composer;
  if (sendBlock?.code === "login")
    return html`<div part="login" class="login"><slot name="login">${text.login}</slot></div>`;
  const events: EventListenerObject = composer;
  const isReadonly = sendBlock?.code === "readonly";
  const seconds = Math.ceil(composer.waitMs / 1_000);
  const hint = hintOf(composer, sendBlock, seconds, text, format);
  const countdown = seconds > 0 && seconds < COUNTDOWN_S ? format.number(seconds) : "";
  const level = left < 0 || (left <= SAY_AGAIN_FROM ? 2 : left <= COUNT_FROM);
  const key = `${composer.problem} ${composer.attempts} ${level} ${text.lang}`;
  return html`${nicknameDialog}
    <form part="composer" class="composer">
      ${completions}
      ${reply}
      <slot name="composer-start"></slot>
      ${isReadonly ? "" : renderEmojiButton(text, onEmojiToggle)}
      <textarea
        part="input"
        class="input"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        autocomplete="off"
        placeholder=${isReadonly ? text.readonly : text.placeholder}
        aria-label=${text.placeholder}
        aria-invalid=${left < 0}
        aria-describedby="reply hint"
        ?disabled=${isReadonly}
        @input=${events}
        @keydown=${events}
        @keyup=${events}
        @click=${events}
        @beforeinput=${events}
        @compositionstart=${events}
        @compositionend=${events}
        @blur=${events}
      ></textarea>
      <slot name="composer-end"></slot>
      <button
        part="send-button"
        class="send"
        type="submit"
        @click=${events}
        aria-label=${`${text.send} ${countdown}`}
        title=${text.send}
        ?disabled=${sendBlock !== undefined || left < 0 || composer.draft.trim() === ""}
      >
        ${
          countdown ||
          html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 9.2 16.5 3 12 17l-2.8-5.6z" /></svg>`
        }
      </button>
      <p part="hint" class="hint" id="hint" ?data-over=${left < 0} ?hidden=${hint === ""}>${hint}</p>
      <p class="hidden" role="status">${saidOf(composer, key, hint)}</p>
    </form>`;
}

/** What a screen reader was last told of each composer, and in which case. */
const told = new WeakMap<Composer, { key: string; hint: string }>();

/** A screen reader hears the hint when it begins to say something else, not at each key and second. */
function saidOf(composer: Composer, key: string, hint: string): string {
  const last = told.get(composer);
  if (last?.key === key) return last.hint;
  told.set(composer, { key, hint });
  return hint;
}

/** What stands in the way, most important first, and how many letters are left. */
function hintOf(
  { left, problem, draft, waitMs }: Composer,
  sendBlock: SendBlock | undefined,
  seconds: number,
  text: ChatTexts,
  format: Format,
): string {
  const parts: string[] = [];
  if (left < 0) parts.push(text.tooLong(format.number(-left)));
  else if (problem !== "") parts.push(text.refused[problem] ?? text.refusedOther);
  // An empty field says by itself that it is closed.
  if (sendBlock !== undefined && (sendBlock.code !== "readonly" || draft !== ""))
    parts.push(text.refused[sendBlock.code] ?? "");
  if (sendBlock?.until !== undefined && seconds < COUNTDOWN_S) parts.push(text.wait(format.number(seconds)));
  else if (sendBlock?.until !== undefined) {
    const end = Date.now() + waitMs;
    parts.push(text.until(waitMs < SAME_DAY_MS ? format.time(end) : format.full(end)));
  }
  if (left >= 0 && left <= COUNT_FROM) parts.push(text.remaining(format.number(left)));
  return parts.join(" · ");
}
