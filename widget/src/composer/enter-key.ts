const HANGUL_END = /[\p{Script=Hangul}]$/u;
/** What every browser reports as `keyCode` for a key that its input method handled (UI Events, section 7.3.1). */
const HANDLED_BY_INPUT_METHOD = 229;

/**
 * Decides when the Enter key sends, so that one Enter is enough in Korean and a candidate choice never sends in Japanese or Chinese.
 *
 * An input method gets Enter first and ends its composition with it. In Korean that only commits the syllable in progress, and the
 * viewer means "send": so the send waits for `compositionend` (before it the text lacks its last syllable), and the second `keydown`
 * or the line break that most browsers fire for the same press is swallowed (else the last syllable is sent again, alone). In Japanese
 * and Chinese the same key chooses a candidate. What was composed tells them apart: only a composition that ends as Hangul sends.
 * Safari fires `compositionend` before the `keydown`, which then has `isComposing` false and `keyCode` 229 (WebKit bug 165004).
 *
 * Keyboards on a screen compose every word, in any language, and some never say "Enter". What they all do is to break the line, which an
 * input method that used the key for itself never does: a line break without Shift sends.
 *
 * Feed it the events of one text field, in the order in which they come. Recorded sequences: `test/composer/input-sequences.ts`.
 */
export class EnterKey {
  /** Called when Enter means "send", once per press, after the field holds the whole text. May blur the field. */
  readonly #send: () => void;
  #isComposing = false;
  /** Enter was pressed inside the composition that is still open. */
  #isSendWaiting = false;
  /** Sends when the field's own listeners have seen the last of the composition. */
  #isSendDue = false;
  #isDown = false;
  /** This press has sent already: whatever else it fires is ignored until the key is up. */
  #isPressSpent = false;
  /** The key that is down has a modifier: Enter makes a line. */
  #isModified = false;
  #lastComposed = "";

  constructor(send: () => void) {
    this.#send = send;
  }

  /** Whether an input method has text of the field in its hands. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  handleEvent(event: Event): void {
    if (event.type === "compositionstart") this.#startComposition();
    else if (event.type === "compositionend") this.#endComposition(event as CompositionEvent);
    else if (event.type === "keydown") this.#pressKey(event as KeyboardEvent);
    else if (event.type === "keyup") this.#releaseKey(event as KeyboardEvent);
    else if (event.type === "beforeinput") this.#breakLine(event as InputEvent);
    else if (event.type === "blur") this.#forgetPress();
  }

  #startComposition(): void {
    this.#isComposing = true;
    this.#isSendWaiting = this.#isPressSpent = false;
  }

  #endComposition(event: CompositionEvent): void {
    this.#isComposing = false;
    this.#lastComposed = event.data;
    if (this.#isSendWaiting && HANGUL_END.test(event.data)) {
      this.#isPressSpent = true;
      // Firefox fires the last `input` after this event.
      this.#isSendDue = true;
      // In the window that the field is in: this script's own may be hidden, and late.
      (event.view ?? globalThis).setTimeout(this.#flush);
    }
    this.#isSendWaiting = false;
  }

  #flush = (): void => {
    if (!this.#isSendDue) return;
    this.#isSendDue = false;
    this.#send();
  };

  #pressKey(event: KeyboardEvent): void {
    // On a busy page the next key overtakes the timer: what it writes belongs to the next message.
    this.#flush();
    this.#isModified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    if (!isEnter(event)) {
      // Not every virtual keyboard reports that a key went up: another key tells as much.
      this.#isSendWaiting = this.#isPressSpent = this.#isDown = false;
      return;
    }
    if (this.#isModified) return;
    this.#isDown = true;
    if (this.#isComposing || event.isComposing) {
      this.#isSendWaiting = true;
      return;
    }
    if (event.keyCode === HANDLED_BY_INPUT_METHOD && !HANGUL_END.test(this.#lastComposed)) return;
    event.preventDefault();
    if (this.#isPressSpent || event.repeat) return;
    this.#isPressSpent = true;
    this.#send();
  }

  #releaseKey(event: KeyboardEvent): void {
    // Nor may a composition overtake it that no key tells of.
    this.#flush();
    this.#isModified = false;
    if (isEnter(event)) this.#isPressSpent = this.#isDown = false;
  }

  #breakLine(event: InputEvent): void {
    if (event.inputType !== "insertLineBreak" && event.inputType !== "insertParagraph") return;
    if (this.#isModified) return;
    event.preventDefault();
    if (this.#isPressSpent) return;
    const isDown = this.#isDown;
    this.#isSendWaiting = false;
    this.#send();
    // Without a key that went down there is none whose release would end the press.
    this.#isPressSpent = isDown;
  }

  #forgetPress(): void {
    this.#isSendWaiting = this.#isPressSpent = this.#isDown = this.#isModified = false;
  }
}

/** While an input method handles it, Chromium on Windows names the key `Process`: its place on the keyboard still tells. */
function isEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" || event.code === "Enter" || event.code === "NumpadEnter";
}
