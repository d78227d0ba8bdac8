import { html, type LitElement, type nothing, type ReactiveController, type TemplateResult } from "lit";
import type { ChatClient, ChatMessage, KeyValueStorage, Row } from "../client/index.js";
import { Completion } from "../completion/completion.js";
import type { Composer } from "../composer/composer.js";
import { EmojiPanel } from "../emoji/emoji-panel.js";
import { loadEmoji } from "../emoji/load-emoji.js";
import type { Translation } from "../i18n/index.js";
import { isMention, type TextContext } from "../text/fill-text.js";
import { HiddenPeople, type HiddenPerson } from "./hidden-people.js";
import { type Action, RowActions } from "./row-actions.js";
import { playTone } from "./tone.js";

/** People who wrote one of so many last messages can be mentioned. */
const RECENT = 300;
const NOTICE_MS = 3_000;
const UNDO_MS = 10_000;

export interface ConversationOptions {
  storage: KeyValueStorage;
  client: () => ChatClient | undefined;
  composer: Composer;
  text: () => Translation;
  emotes: () => ReadonlyMap<string, string>;
  log: () => HTMLElement | undefined;
  rowOf: (element: Element) => Row | undefined;
  /** Whether the viewer can write here. */
  canWrite: () => boolean;
  /** Rows came or went, or look different from now on. */
  onChange: () => void;
}

/** What viewers do with each other's messages: mention, answer, copy, hide; and the emoji that they say it with. */
export class Conversation implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ConversationOptions;
  readonly #people: HiddenPeople;
  readonly #completion: Completion;
  readonly #emoji: EmojiPanel;
  readonly #names = new Set<string>();
  /** The rows that `#names` come from. */
  #namedRows: readonly Row[] | undefined;
  #ownNames: ReadonlySet<string> = new Set();
  #notice: { sentence: string; undo?: () => void } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, options: ConversationOptions) {
    this.#host = host;
    this.#options = options;
    const { storage, composer, text, emotes, log, rowOf } = options;
    this.#people = new HiddenPeople(storage);
    this.#emoji = new EmojiPanel({
      load: loadEmoji,
      text,
      storage,
      onPick: (emoji) => composer.insert(emoji),
    });
    this.#completion = new Completion(host, {
      field: () => host.renderRoot.querySelector("textarea"),
      names: () => this.#recentNames,
      emotes,
      loadEmoji,
      replace: (start, end, value) => composer.replaceRange(start, end, value),
    });
    composer.claimKey = this.#completion.claimKey;
    composer.claimSend = () => this.#completion.accept();
    composer.onChange = this.#completion.look;
    new RowActions(host, { log, rowOf, text, actionsFor: this.#actionsFor, onAction: this.#handleAction });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#say(undefined);
  }

  /** Everyone who is hidden. */
  get hiddenPeople(): HiddenPerson[] {
    return this.#people.list;
  }

  isHidden(author: Pick<ChatMessage, "uid" | "nickname">): boolean {
    return this.#people.has(author);
  }

  unhide(uid: string): void {
    this.#people.unhide(uid);
    this.#say(undefined);
    this.#options.onChange();
  }

  /** The rows without those of people who are hidden; the same array where there are none. */
  shown(rows: readonly Row[]): readonly Row[] {
    if (this.#people.list.length === 0) return rows;
    return rows.filter((row) => row.kind === "mark" || row.own || !this.#people.has(row.message));
  }

  /**
   * What the texts of messages are drawn with at this moment. A value that is another than before draws all rows anew: `names` is the same
   * set for ever, since a name that is new concerns only what is drawn from then on.
   */
  get context(): TextContext {
    const { client, composer, emotes } = this.#options;
    const hello = client()?.hello;
    const own = new Set([composer.nickname.value, hello?.you.nickname ?? ""].filter(Boolean).map(lowerCase));
    if ([...own].join("\n") !== [...this.#ownNames].join("\n")) this.#ownNames = own;
    const rows = client()?.rows;
    if (rows !== this.#namedRows) {
      this.#namedRows = rows;
      this.#names.clear();
      for (const name of this.#recentNames) this.#names.add(lowerCase(name));
    }
    return {
      emotes: emotes(),
      names: this.#names,
      ownNames: this.#ownNames,
      links: hello?.config.links !== false,
    };
  }

  /** What stands inside the composer. */
  renderEmoji(): TemplateResult {
    return this.#emoji.render();
  }

  renderCompletions(): TemplateResult | typeof nothing {
    return this.#completion.render(this.#options.text());
  }

  /** What was done just now, and the way back. */
  renderNotice(): TemplateResult {
    const { sentence, undo } = this.#notice ?? {};
    // The region is always there: one that appears with its text is not read out.
    return html`<div role="status">
      ${
        sentence === undefined
          ? ""
          : html`<p part="notice" class="notice">
              ${sentence}
              ${undo === undefined ? "" : html`<button part="undo-button" class="link" type="button" @click=${undo}>${this.#options.text().undo}</button>`}
            </p>`
      }
    </div>`;
  }

  /** Plays a tone for a message that mentions the viewer. */
  playForMention(message: ChatMessage): void {
    if (isMention(message, this.context)) playTone();
  }

  /** Says that the message that was answered is nowhere to be found. */
  sayGone(): void {
    this.#say({ sentence: this.#options.text().quoteGone });
  }

  /** Of the others whose messages are shown, who wrote last first. */
  get #recentNames(): string[] {
    const names = new Set<string>();
    for (const row of (this.#options.client()?.rows ?? []).slice(-RECENT).reverse())
      if (row.kind === "message" && !row.own && !this.#people.has(row.message))
        names.add(row.message.nickname);
    return [...names];
  }

  #actionsFor = (row: Row): Action[] => {
    if (row.kind === "mark") return [];
    const { message, own } = row;
    const { canWrite: canWriteHere, composer } = this.#options;
    const canWrite = canWriteHere() && composer.hold?.code !== "readonly";
    const actions: Action[] = [];
    if (canWrite && message.id !== undefined && message.deleted !== true) actions.push("reply");
    if (canWrite && !own) actions.push("mention");
    if (message.deleted !== true) actions.push("copy");
    if (!own) actions.push("hide");
    return actions;
  };

  #handleAction = (action: Action, message: ChatMessage): void => {
    const { composer, text } = this.#options;
    if (action === "reply") composer.replyTo = message;
    else if (action === "mention") {
      const { start } = composer.caret;
      // A name that touches the word before it would be none.
      const space = /\S$/.test(composer.draft.slice(0, start)) ? " " : "";
      composer.insert(`${space}@${message.nickname} `);
      composer.focus();
    } else if (action === "copy") void this.#copy(message);
    else {
      const { uid } = this.#people.hide(message);
      this.#options.onChange();
      this.#say({ sentence: text().hidden(message.nickname), undo: () => this.unhide(uid) });
    }
  };

  async #copy({ nickname, text }: ChatMessage): Promise<void> {
    const words = this.#options.text();
    try {
      await navigator.clipboard.writeText(`${nickname}: ${text}`);
      this.#say({ sentence: words.copied });
    } catch {
      // On a page without https there is no clipboard, and elsewhere it may be refused.
      this.#say({ sentence: words.notCopied });
    }
  }

  #say(notice: { sentence: string; undo?: () => void } | undefined): void {
    clearTimeout(this.#timer);
    this.#notice = notice;
    this.#host.requestUpdate();
    if (notice !== undefined)
      this.#timer = setTimeout(() => this.#say(undefined), notice.undo === undefined ? NOTICE_MS : UNDO_MS);
  }
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}
