import type { ChatClient, KeyValueStorage, Row } from "../client/index.js";
import type { TextContext } from "../text/fill-text.js";
import { IgnoreList } from "./ignore-list.js";

/** Authors of this many last messages can be mentioned. */
const RECENT = 300;

export interface ParticipantsOptions {
  storage: KeyValueStorage;
  client: () => ChatClient | undefined;
  /** The nickname that the viewer has on this page, or an empty string. */
  nickname: () => string;
  emotes: () => ReadonlyMap<string, string>;
}

/** Who is there: whose messages are shown, who can be mentioned, and who the viewer is. */
export class Participants {
  readonly #options: ParticipantsOptions;
  readonly #names = new Set<string>();
  /** The rows that `#names` come from. */
  #namedRows: readonly Row[] | undefined;
  #ownNames: ReadonlySet<string> = new Set();
  readonly ignoreList: IgnoreList;

  constructor(options: ParticipantsOptions) {
    this.#options = options;
    this.ignoreList = new IgnoreList(options.storage);
  }

  /** The rows without those of authors whom the viewer ignores; the same array where there are none. */
  shown(rows: readonly Row[]): readonly Row[] {
    if (this.ignoreList.list.length === 0) return rows;
    return rows.filter((row) => row.kind === "mark" || row.own || !this.ignoreList.has(row.message));
  }

  /**
   * What the texts of messages are drawn with at this moment. A value that is another than before draws all rows anew: `names` is the same
   * set for ever, since a name that is new concerns only what is drawn from then on.
   */
  get context(): TextContext {
    const { client, nickname, emotes } = this.#options;
    const hello = client()?.hello;
    const own = new Set([nickname(), hello?.you.nickname ?? ""].filter(Boolean).map(lowerCase));
    if ([...own].join("\n") !== [...this.#ownNames].join("\n")) this.#ownNames = own;
    const rows = client()?.rows;
    if (rows !== this.#namedRows) {
      this.#namedRows = rows;
      this.#names.clear();
      for (const name of this.recentNames) this.#names.add(lowerCase(name));
    }
    return {
      emotes: emotes(),
      names: this.#names,
      ownNames: this.#ownNames,
      links: hello?.config.links !== false,
    };
  }

  /** Of the others whose messages are shown, who wrote last first. */
  get recentNames(): string[] {
    const names = new Set<string>();
    for (const row of (this.#options.client()?.rows ?? []).slice(-RECENT).reverse())
      if (row.kind === "message" && !row.own && !this.ignoreList.has(row.message))
        names.add(row.message.nickname);
    return [...names];
  }
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}
