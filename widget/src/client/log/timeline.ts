import type { ChannelConfig, IncomingEvent, Moderation } from "chizzy-chat-protocol";
import type { ChatMessage, MarkRow, Notice, Row } from "../types.js";

/** Rows that may gather over `maxMessages` while the viewer reads further up. */
const MAX_EXTRA_ROWS = 1_000;
/** Acts of moderation that are remembered for pages: `PROTOCOL.md`, D2. */
const MAX_ACTS = 1_000;

/** Events of the log from seq `first`; `more`: there are others before them. */
type OlderPage = { data: readonly IncomingEvent[]; first: number; more: boolean };

/** The rows that the server has confirmed, from old to new: bounded, and copied at most once per received frame. */
export class Timeline {
  #rows: readonly Row[] = [];
  /** `rows` as they will be after `commit`. */
  #draft: Row[] | undefined;
  /** The newest rows, once the list that is being read is full: `rows` ends before them. */
  #aside: Row[] | undefined;
  #following = true;
  /** Where the page above the first row ends, and whether there is one. */
  #top: { seq: number; more: boolean } | undefined;
  /** The gap above which the rows belong to a log that is gone, for as long as it is shown. */
  #border: Row | undefined;
  /** The newest acts of moderation, in the order in which they came. */
  readonly #acts: Moderation[] = [];
  #marks = 0;
  maxMessages: number;
  unseen = 0;

  constructor(maxMessages: number) {
    this.maxMessages = maxMessages;
  }

  /** The rows since the last `commit`: another array where they, or `unseen`, changed. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  get isEmpty(): boolean {
    return (this.#draft ?? this.#rows).length === 0;
  }

  /** The `before` of the page above, or undefined when there is none or no room for it. */
  get olderThan(): number | undefined {
    if (this.#border !== undefined || this.#top?.more !== true) return undefined;
    return this.#top.seq;
  }

  get isFull(): boolean {
    return this.#rows.length >= this.maxMessages + (this.#following ? 0 : MAX_EXTRA_ROWS);
  }

  /** Rows in memory, shown or kept aside. */
  get size(): number {
    return this.#rows.length + (this.#aside?.length ?? 0);
  }

  get following(): boolean {
    return this.#following;
  }

  set following(following: boolean) {
    if (this.#following === following) return;
    this.#following = following;
    this.unseen = 0;
    // A draft, so that the next commit prunes.
    if (following) this.#draft = this.#aside ?? this.#edit();
    if (following && this.#aside !== undefined) this.#cutTop(this.#draft ?? []);
    this.#aside = following ? undefined : this.#aside;
  }

  /** Does what a moderator did. A new configuration of the channel is told by marks, if `before` is given: the one until now. */
  moderate(act: Moderation, before?: ChannelConfig): void {
    const { config } = act;
    this.#remember(act);
    this.#erase(act);
    if (config !== undefined && before !== undefined) this.#markNotices(before, config);
  }

  /** Adds a row at the end as it is. */
  add(row: Row): void {
    // A new array also where only `unseen` changes.
    const draft = this.#edit();
    const rows = this.#aside ?? draft;
    rows.push(row);
    // Cutting at twice the length costs a step per row, not a copy per row.
    if (rows === this.#aside && rows.length >= this.maxMessages * 2)
      this.#aside = rows.slice(-this.maxMessages);
    if (!this.#following && row.kind === "message" && !row.own) this.unseen += 1;
  }

  /** Adds a message's row: `key` is that of the pending row in whose place it comes, if there was one. */
  append(message: ChatMessage, own: boolean, key = this.#createKey(message)): void {
    this.add({ kind: "message", key, message, own, state: "sent" });
  }

  /** Marks that the `count` messages that follow were repaired. */
  markRecovered(count: number): void {
    if (count > 0 && !this.isEmpty) this.add({ ...this.#createMark(), mark: "recovered", count });
  }

  /**
   * Marks that something is missing here, unless nothing was shown yet. `isOtherLog`: the rows above have no older pages
   * any more.
   */
  markGap(missed: number | undefined, isOtherLog: boolean): void {
    if (this.isEmpty) return;
    const rows = this.#aside ?? this.#edit();
    let mark = rows.at(-1);
    if (mark?.kind !== "mark" || mark.mark !== "gap") {
      mark = {
        ...this.#createMark(),
        mark: "gap",
        ...(missed !== undefined && missed > 0 && { missed }),
      };
      this.add(mark satisfies MarkRow);
    }
    if (isOtherLog) this.#border = mark;
  }

  /** Begins with a history below a gap of `missed` events; undefined: it is of another log. */
  begin({ data, first, more }: OlderPage, missed: number | undefined): void {
    this.#dropEqual(data);
    // A log that was set back begins anew before the first row: a page above that row would show again what stands below.
    const isSetBack = this.#top !== undefined && first <= this.#top.seq;
    this.markGap(missed, missed === undefined || isSetBack);
    if (this.isEmpty || this.#border !== undefined) this.#top = { seq: first, more };
  }

  /** Puts a page above the first row. `ownUids`: whose messages are this viewer's. Returns whether there was a row in it. */
  prepend(page: OlderPage, ownUids: ReadonlySet<string>): boolean {
    const older: Row[] = [];
    for (const event of page.data) {
      if (event.type === "moderation") this.#remember(event);
      if (event.type !== "message" || event.seq >= (this.#top?.seq ?? 0)) continue;
      const { type: _type, ...message } = event;
      const own = ownUids.has(event.uid);
      older.push({ kind: "message", key: this.#createKey(message), message, own, state: "sent" });
    }
    this.#top = {
      seq: Math.min(page.first, this.#top?.seq ?? page.first),
      more: page.more && page.data.length > 0,
    };
    if (older.length === 0) return false;
    const rows = this.#edit();
    this.#draft = older;
    // The page may have been read before an act that came first, or by a server that leaves the texts in the log.
    for (const act of this.#acts) this.#erase(act, act.seq);
    this.#draft = [...this.#draft, ...rows];
    return true;
  }

  /** Takes all rows away. `nextSeq`: older pages end before it; undefined: there are none. */
  clear(nextSeq: number | undefined): void {
    this.#draft = [];
    this.#aside = undefined;
    this.#border = undefined;
    this.#top = nextSeq === undefined ? undefined : { seq: nextSeq, more: nextSeq > 1 };
    this.unseen = 0;
  }

  /** Makes the changes visible in `rows`. Returns whether there were any. */
  commit(): boolean {
    let draft = this.#draft;
    if (draft === undefined) return false;
    this.#draft = undefined;
    const excess = draft.length - this.maxMessages;
    if (this.#following && excess > 0) {
      draft = draft.slice(excess);
      this.#cutTop(draft);
    } else if (excess > MAX_EXTRA_ROWS) {
      this.#aside ??= draft.slice(-this.maxMessages);
      draft = draft.slice(0, this.maxMessages + MAX_EXTRA_ROWS);
    }
    this.#rows = draft;
    return true;
  }

  /** Tells what is different in the channel's rules. */
  #markNotices(before: ChannelConfig, { slow, readonly }: ChannelConfig): void {
    const notices: Notice[] = [];
    if (before.slow !== slow) notices.push({ slow });
    if (before.readonly !== readonly) notices.push({ readonly });
    for (const notice of notices) this.add({ ...this.#createMark(), mark: "notice", notice });
  }

  /** The rows above `rows` are gone from the list; they can be paged in again. */
  #cutTop(rows: readonly Row[]): void {
    const isShown = this.#border !== undefined && rows.includes(this.#border);
    if (!isShown) this.#border = undefined;
    for (const row of rows) {
      if (row.kind !== "message" || row.message.seq === undefined) continue;
      this.#top = { seq: row.message.seq, more: true };
      return;
    }
    this.#top = undefined;
  }

  /**
   * Takes away rows that `events` are about to show again: the same id, or the same content where basic mode showed a message
   * that had none.
   */
  #dropEqual(events: readonly IncomingEvent[]): void {
    if (this.isEmpty) return;
    const known = new Set<string>();
    for (const event of events) {
      if (event.type === "message") known.add(event.id).add(contentOf(event));
    }
    if (known.size === 0) return;
    this.#change((rows) =>
      rows.filter((row) => row.kind !== "message" || !known.has(row.message.id ?? contentOf(row.message))),
    );
  }

  #remember(act: Moderation): void {
    this.#acts.push(act);
    if (this.#acts.length > MAX_ACTS) this.#acts.shift();
  }

  /** Takes the texts away that an act is about. `before`: of messages with a smaller `seq` only. */
  #erase({ action, target }: Moderation, before = Infinity): void {
    const field = action === "delete" ? "id" : "uid";
    if (action !== "clear" && (target === undefined || (field === "uid" && action !== "purge"))) return;
    const erased = new Set([field === "id" ? target : ""]);
    const isTarget = (message: ChatMessage) =>
      (message.seq ?? 0) < before && (action === "clear" || message[field] === target);
    this.#change((rows) =>
      rows.map((row) => {
        if (row.kind !== "message" || row.message.deleted === true || !isTarget(row.message)) return row;
        erased.add(row.message.id);
        const { reply: _reply, ...message } = row.message;
        return { ...row, message: { ...message, text: "", deleted: true } } satisfies Row;
      }),
    );
    // Who quoted it must not go on showing it.
    this.#change((rows) =>
      rows.map((row) => {
        if (row.kind !== "message" || !row.message.reply || !erased.has(row.message.reply.id)) return row;
        return { ...row, message: { ...row.message, reply: { ...row.message.reply, text: "" } } };
      }),
    );
  }

  #change(change: (rows: Row[]) => Row[]): void {
    this.#draft = change(this.#edit());
    this.#aside = this.#aside && change(this.#aside);
  }

  #edit(): Row[] {
    this.#draft ??= this.#rows.slice();
    return this.#draft;
  }

  #createMark(): Pick<MarkRow, "kind" | "key"> {
    return { kind: "mark", key: this.#createKey() };
  }

  #createKey(message?: ChatMessage): string {
    if (message?.id !== undefined) return `m:${message.id}`;
    this.#marks += 1;
    return `k:${this.#marks}`;
  }
}

function contentOf({ nickname, text, timestamp }: ChatMessage): string {
  return JSON.stringify([nickname, text, timestamp]);
}
