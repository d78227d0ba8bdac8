import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Format, formatFor } from "../text/format.js";
import { type ChatTexts, loadTranslation, onTranslation, translationFor } from "./index.js";

/** So long a chat that has not been drawn yet waits for its language, ms; then it begins in another. */
const PATIENCE_MS = 1_500;

/**
 * The language of the interface: the element's `lang`, else that of the nearest ancestor that has one; where there is none, or none that we
 * know, the first of the browser's that we know, else English. Looked up
 * when the element enters a page, when its own `lang` changes, and when the page registers a translation; each time the host is drawn anew.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop: (() => void) | undefined;
  text: ChatTexts = translationFor([]);
  format: Format = formatFor(this.text.lang);
  /** While the language loads: settles when it is there, or when nobody should wait for it any longer. */
  loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.update();
    this.#stop = onTranslation(() => this.update());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  update(): void {
    const near = this.#host.closest<HTMLElement>("[lang]")?.lang;
    const tags = [near ?? "", ...(globalThis.navigator?.languages ?? [])];
    const take = () => {
      this.loading = undefined;
      this.text = translationFor(tags);
      this.format = formatFor(this.text.lang);
      this.#host.requestUpdate();
    };
    const loading = loadTranslation(tags);
    if (loading === undefined) {
      take();
      return;
    }
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    const ready = Promise.race([loading, timeout]).then(() => {
      // Not if another language was asked for meanwhile.
      if (this.loading === ready) take();
    });
    this.loading = ready;
  }
}
