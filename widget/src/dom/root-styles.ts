/** A sheet for each text, in each document, for all chats in it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The stylesheets of a shadow root, by their texts. A constructed sheet is of one document, and a root that is moved into another loses all it
 * had (CSSOM, "adopted stylesheets"): a page that shows the chat in a frame, a popup or Picture-in-Picture calls `renew()` there.
 */
export class RootStyles {
  readonly #root: ShadowRoot;
  readonly #texts = new Set<string>();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** After those that are there; a text that is there already is not added again. */
  add(text: string): void {
    this.#texts.add(text);
    this.renew();
  }

  /** To be called after the root has come into another document. One without a window shows nothing, and needs none. */
  renew(): void {
    const { ownerDocument } = this.#root;
    const view = ownerDocument.defaultView;
    // Nor does a page's own unit test, in a DOM that has no styles.
    if (view === null || !("replaceSync" in view.CSSStyleSheet.prototype)) return;
    const known = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
    sheets.set(ownerDocument, known);
    this.#root.adoptedStyleSheets = Array.from(this.#texts, (text) => {
      let sheet = known.get(text);
      if (sheet === undefined) {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(text);
        known.set(text, sheet);
      }
      return sheet;
    });
  }
}
