import type { html as Html, LitElement, ReactiveController, TemplateResult } from "lit";
import { copyText } from "../actions/copy-text.js";
import { PointerPause } from "../actions/pointer-pause.js";
import { type Action, RowActions } from "../actions/row-actions.js";
import type { ChatMessage, KeyValueStorage, Row } from "../client/index.js";
import { Completion } from "../completion/completion.js";
import type { Composer } from "../composer/composer.js";
import type { EnterKey } from "../composer/enter-key.js";
import { NicknameDialog } from "../composer/nickname-dialog.js";
import { renderReply } from "../composer/reply.js";
import type { Clock } from "../dom/window-of.js";
import { fillEmojiPanel, type LoadEmoji } from "../emoji/fill-emoji-panel.js";
import { type MenuInput, renderMenu } from "../header/menu.js";
import { withFeatureTexts } from "../i18n/feature-texts.js";
import type { ChatTexts, Translation } from "../i18n/translation.js";
import { goToMessage } from "../log/go-to-message.js";
import { LogKeys } from "../log/log-keys.js";
import type { LogView } from "../log/log-view.js";
import type { IgnoreList } from "../state/ignore-list.js";
import { Announcer } from "../status/announcer.js";
import { playTone } from "../status/tone.js";
import type { Format } from "../text/format.js";
import { FEATURES_CSS } from "./features.styles.js";

const NOTICE_MS = 3_000;
const UNDO_MS = 10_000;

/** What is said after something was done. */
interface Notice {
  sentence: string;
  undo?: () => void;
  /** To be copied by hand; the notice stays until the viewer leaves it. */
  text?: string;
}

export interface FeaturesOptions {
  /** Lit's: this comes as a file of its own, and Lit would be in it a second time. */
  html: typeof Html;
  /** As the text field has it: it is in the script that loads this file. */
  EnterKey: typeof EnterKey;
  /** The loader is in the script that loads this file. */
  loadEmoji: LoadEmoji;
  clock: Clock;
  storage: KeyValueStorage;
  composer: Composer;
  ignoreList: IgnoreList;
  text: () => ChatTexts;
  format: () => Format;
  /** What a screen reader is told of new messages. */
  announcements: () => "off" | "summary" | "all";
  emotes: () => ReadonlyMap<string, string>;
  /** Names that can be mentioned, the best first. */
  names: () => readonly string[];
  /** The list of messages. */
  log: () => LogView | undefined;
  /** Gives the chat more styles. */
  addStyles: (text: string) => void;
  /** Whether the page has a composer. */
  canWrite: () => boolean;
  /** Rows came or went. */
  onChange: () => void;
}

/**
 * What a viewer does beyond reading and writing, each begun by a gesture: the actions of a row, completion, the menu's and the emoji panel's
 * content, and the line that says what was done. Loads after the chat is live; see lazy-features.ts.
 */
export class Features implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: FeaturesOptions;
  readonly #text: () => Translation;
  readonly #rows: RowActions;
  readonly #pointer: PointerPause;
  readonly #completion: Completion;
  readonly #nicknameDialog: NicknameDialog;
  readonly #announcer: Announcer;
  #keys: LogKeys | undefined;
  #notice: Notice | undefined;
  #endNotice: (() => void) | undefined;

  constructor(host: LitElement, options: FeaturesOptions) {
    const { html, clock, loadEmoji, composer, names, emotes, log, text, addStyles } = options;
    this.#host = host;
    this.#options = options;
    this.#text = () => withFeatureTexts(text());
    addStyles(FEATURES_CSS);
    this.#rows = new RowActions({
      rowOf: (element) => log()?.rowOf(element),
      text: this.#text,
      actionsFor: this.#actionsFor,
      onAction: this.#act,
    });
    this.#pointer = new PointerPause({
      pause: (isPaused) => log()?.pause(isPaused),
      later: clock.later,
      isOpen: () => this.#rows.isOpen,
    });
    this.#completion = new Completion(host, {
      html,
      field: () => host.renderRoot.querySelector<HTMLTextAreaElement>(".input"),
      names,
      emotes,
      loadEmoji,
      replace: (start, end, value) => composer.replaceRange(start, end, value),
      send: composer.requestSend,
    });
    composer.claimKey = this.#completion.claimKey;
    composer.finish = this.#completion.finish;
    composer.claimSend = () => this.#completion.accept();
    composer.onChange = this.#completion.update;
    this.#nicknameDialog = new NicknameDialog(host, composer.nickname, options.EnterKey);
    this.#announcer = new Announcer(host, {
      clock,
      mode: options.announcements,
      language: () => ({ text: this.#text(), format: options.format() }),
    });
    host.addController(this);
    this.#completion.update();
  }

  hostConnected(): void {
    const view = this.#options.log();
    this.#keys ??= view && new LogKeys(view);
    this.#keys?.connect();
  }

  /** The list is there from the first drawing on. */
  hostUpdated(): void {
    if (this.#keys === undefined) this.hostConnected();
  }

  hostDisconnected(): void {
    this.#keys?.disconnect();
    this.close();
    this.#say();
  }

  /** Takes the actions of a row away. */
  close(): void {
    this.#rows.close();
    this.#pointer.release();
  }

  /** Takes an event of the list, see RowActions. */
  handleRowEvent(event: Event, target: Element): void {
    if (event.type !== "keydown") {
      this.#rows.handle(event, target);
      this.#pointer.handle(event, target);
      return;
    }
    // A key that waited goes on from where those before it have led.
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const from = event.eventPhase === Event.NONE ? (activeElement ?? target) : target;
    this.#rows.handle(event, from);
    this.#pointer.handle(event, from);
    this.#keys?.handle(event as KeyboardEvent, from);
  }

  /** Fills the emoji panel when it opens, and empties it when it closes. */
  toggleEmoji(panel: HTMLElement): void {
    const { composer, storage, loadEmoji, addStyles } = this.#options;
    const onPick = (emoji: string) => composer.insert(emoji);
    void fillEmojiPanel(panel, { text: this.#text(), storage, loadEmoji, addStyles, onPick });
  }

  /** Asks for the viewer's nickname, and does `then` after an answer. */
  askNickname(then?: () => void): void {
    this.#nicknameDialog.ask(then);
  }

  renderNicknameDialog(format: Format): TemplateResult | "" {
    return this.#nicknameDialog.render(this.#options.html, this.#text(), format);
  }

  renderReply(): TemplateResult | "" {
    return renderReply(this.#options.html, this.#options.composer, this.#text());
  }

  /** Tells a screen reader of a message, soon. */
  announce(message: ChatMessage): void {
    this.#announcer.add(message);
  }

  /** What a screen reader is told now. */
  get announcement(): string {
    return this.#announcer.sentence;
  }

  playTone(): void {
    playTone();
  }

  /** Shows the message that was answered, or says that it is nowhere to be found. */
  async goToMessage(id: string): Promise<void> {
    const view = this.#options.log();
    if (view !== undefined && !(await goToMessage(view, id))) this.#say({ sentence: this.#text().quoteGone });
  }

  renderMenu(input: MenuInput): TemplateResult {
    const { html, ignoreList: people } = this.#options;
    return renderMenu(html, {
      ...input,
      text: this.#text(),
      hiddenPeople: people.list,
      onUnhide: (uid) => this.#unhide(uid),
    });
  }

  renderCompletions(): TemplateResult | "" {
    return this.#completion.render(this.#text());
  }

  /** What was done just now, and the way back. */
  renderNotice(): TemplateResult | "" {
    if (this.#notice === undefined) return "";
    const { html } = this.#options;
    const { sentence, undo, text } = this.#notice;
    return html`<p part="notice" class="notice">
      ${sentence}
      ${undo === undefined ? "" : html`<button part="undo-button" class="link" type="button" @click=${undo}>${this.#text().undo}</button>`}
      ${text === undefined ? "" : html`<textarea part="copy-input" class="copy-input" rows="2" readonly aria-label=${sentence} .value=${text} @blur=${() => this.#take(text)}></textarea>`}
    </p>`;
  }

  #actionsFor = (row: Row): Action[] => {
    if (row.kind === "mark") return [];
    const { message, own } = row;
    const { canWrite: hasComposer, composer } = this.#options;
    const canWrite = hasComposer() && !["login", "readonly"].includes(composer.sendBlock?.code ?? "");
    const actions: Action[] = [];
    if (canWrite && message.id !== undefined && message.deleted !== true) actions.push("reply");
    if (canWrite && !own) actions.push("mention");
    if (message.deleted !== true) actions.push("copy");
    if (!own) actions.push("hide");
    return actions;
  };

  #act = (action: Action, message: ChatMessage): void => {
    const { composer, ignoreList: people, onChange } = this.#options;
    this.#pointer.release();
    if (action === "reply") composer.replyTo = message;
    else if (action === "mention") {
      const { start } = composer.caret;
      // A name that touches the word before it would be none.
      const space = /\S$/.test(composer.draft.slice(0, start)) ? " " : "";
      composer.insert(`${space}@${message.nickname} `);
      composer.focus();
    } else if (action === "copy") void this.#copy(message);
    else {
      const { uid } = people.hide(message);
      onChange();
      this.#say({ sentence: this.#text().hidden(message.nickname), undo: () => this.#unhide(uid) });
    }
  };

  #unhide(uid: string): void {
    const { ignoreList: people, onChange } = this.#options;
    people.unhide(uid);
    this.#say();
    onChange();
  }

  async #copy({ nickname, text }: ChatMessage): Promise<void> {
    const line = `${nickname}: ${text}`;
    const isCopied = await copyText(line, this.#host.renderRoot as ShadowRoot);
    if (isCopied) {
      this.#say({ sentence: this.#text().copied });
      return;
    }
    this.#say({ sentence: this.#text().notCopied, text: line });
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>("[part=copy-input]")?.select();
  }

  /** The viewer has left the text that was to be copied by hand. */
  #take(text: string): void {
    if (this.#notice?.text === text) this.#say();
  }

  /** Without a notice: no longer. */
  #say(notice?: Notice): void {
    this.#endNotice?.();
    this.#notice = notice;
    this.#host.requestUpdate();
    if (notice === undefined || notice.text !== undefined) return;
    this.#endNotice = this.#options.clock.later(
      () => this.#say(),
      notice.undo === undefined ? NOTICE_MS : UNDO_MS,
    );
  }
}
