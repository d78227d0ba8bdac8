import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { ChatStatus, KeyValueStorage } from "../client/index.js";
import type { ChatTexts } from "../i18n/translation.js";
import { isOn, textIn } from "../state/attributes.js";
import {
  type Choice,
  type PreferenceName,
  Preferences,
  type PreferenceValues,
} from "../state/preferences.js";
import type { Format } from "../text/format.js";
import { renderHeader } from "./header-view.js";
import type { MenuInput } from "./menu.js";
import { type PinnedMessage, renderPinned } from "./pinned-view.js";

/** What the page says about what surrounds the list: the element's own properties. Anything may stand in them. */
export interface HeaderAttributes extends Omit<PreferenceValues, "times"> {
  times: boolean;
  pinned: PinnedMessage | undefined;
  popOutUrl: string | undefined;
  server: string | undefined;
}

export interface HeaderOptions {
  storage: KeyValueStorage;
  attributes: HeaderAttributes;
  channel: () => string | undefined;
  /** The server that the script came from. */
  scriptServer: () => string | undefined;
  /** The content of the menu; nothing until it has loaded. */
  renderMenu: (input: MenuInput) => TemplateResult | "";
  onMenuOpen: (menu: HTMLElement) => void;
  /** Not for one who only reads, or whom a token names. */
  canRename: () => boolean;
  onRename: () => void;
  /** The pinned message was closed, and the focus is nowhere. */
  onDismissed: () => void;
}

/** What surrounds the list: the header, the menu with what the viewer chose in it, and the pinned message. */
export class Header {
  readonly #host: ReactiveControllerHost;
  readonly #options: HeaderOptions;
  readonly #preferences: Preferences;
  #isMenuOpen = false;
  /** What was pinned when the viewer closed it. */
  #closedPin: string | Element | undefined;
  /** What the page put into the slot. */
  #slotted: Element | undefined;

  constructor(host: ReactiveControllerHost, options: HeaderOptions) {
    this.#host = host;
    this.#options = options;
    this.#preferences = new Preferences(options.storage);
  }

  /** The page's attributes, with the viewer's own choices over them. */
  get preferences(): PreferenceValues {
    const { theme, textSize, density, announcements, times } = this.#options.attributes;
    return this.#preferences.over({
      theme,
      textSize,
      density,
      announcements,
      times: isOn(times) ? "on" : "off",
    });
  }

  render(
    text: ChatTexts,
    format: Format,
    { status, viewers }: { status: ChatStatus; viewers: number | undefined },
  ): TemplateResult {
    const pinned = checkPinned(this.#options.attributes.pinned);
    // By its words: frameworks make the object anew at each rendering.
    const shown = this.#slotted ?? (pinned && `${pinned.nickname}\n${pinned.text}`);
    const menu = this.#renderMenu();
    return html`${renderHeader({ text, format, status, viewers, menu, onMenuToggle: this.#handleToggle })}
    ${renderPinned({
      text,
      pinned,
      isShown: shown !== undefined && shown !== this.#closedPin,
      onSlotChange: this.#handleSlot,
      onDismiss: () => {
        this.#closedPin = shown;
        this.#host.requestUpdate();
        this.#options.onDismissed();
      },
    })}`;
  }

  #renderMenu(): TemplateResult | "" {
    const { attributes, channel, scriptServer, canRename, onRename, renderMenu } = this.#options;
    const { popOutUrl, server } = attributes;
    if (!this.#isMenuOpen) return "";
    return renderMenu({
      values: this.preferences,
      canRename: canRename(),
      popOut: { popOutUrl, server, scriptServer: scriptServer(), channel: channel() ?? "" },
      onChoose: this.#choose,
      onRename,
    });
  }

  #choose = (name: PreferenceName, value: Choice): void => {
    this.#preferences.choose(name, value);
    this.#host.requestUpdate();
  };

  #handleToggle = (event: ToggleEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    this.#isMenuOpen = event.newState === "open";
    if (this.#isMenuOpen && event.type === "toggle") this.#options.onMenuOpen(menu);
    // Chromium gives the focus back in a document, not in a shadow tree.
    if (!this.#isMenuOpen && menu.matches(":focus-within"))
      (menu.previousElementSibling as HTMLElement).focus();
    this.#host.requestUpdate();
  };

  #handleSlot = (event: Event): void => {
    [this.#slotted] = (event.target as HTMLSlotElement).assignedElements();
    this.#host.requestUpdate();
  };
}

/** What is pinned; undefined where there are no words. A text alone is one without a name. */
function checkPinned(pinned: unknown): PinnedMessage | undefined {
  const { nickname, text } = Object(pinned) === pinned ? (pinned as PinnedMessage) : { text: pinned };
  const words = textIn(text, "pinned");
  const name = textIn(nickname, "pinned.nickname");
  return words === undefined ? undefined : { text: words, ...(name !== undefined && { nickname: name }) };
}
