import type { ReactiveController, ReactiveControllerHost } from "lit";
import { onTranslation, type Translation, translationFor } from "../i18n/index.js";
import { type Format, formatFor } from "../text/format.js";

/**
 * The language of the interface: the element's `lang`, else that of the nearest ancestor that has one, else the browser's. Looked up
 * when the element enters a page, when its own `lang` changes, and when the page registers a translation.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stop: (() => void) | undefined;
  text: Translation = translationFor([]);
  format: Format = formatFor(this.text.lang);

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.update();
    this.#stop = onTranslation(() => {
      this.update();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  update(): void {
    const near = this.#host.closest<HTMLElement>("[lang]")?.lang;
    const tags = near !== undefined && near !== "" ? [near] : [...(globalThis.navigator?.languages ?? [])];
    this.text = translationFor(tags);
    this.format = formatFor(this.text.lang);
  }
}
