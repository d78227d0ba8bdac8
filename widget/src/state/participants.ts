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
  #names: ReadonlySet<string> = new Set();
  /** The rows that `#names` come from. */
  #namedRows: readonly Row[] | undefined;
  #ownNames: ReadonlySet<string> = new Set();
  /** Looks at the rows only when a text has a mention. */
  readonly #known = {
    has: (name: string): boolean => {
      const rows = this.#options.client()?.rows;
      if (rows !== this.#namedRows) {
        this.#namedRows = rows;
        this.#names = new Set(this.recentNames.map(lowerCase));
      }
      return this.#names.has(name);
    },
  };
  readonly ignoreList: IgnoreList;

  constructor(options: ParticipantsOptions) {
    this.#options = options;
    this.ignoreList = new IgnoreList(options.storage);
  }

  /** The rows without those of authors whom the viewer ignores; the same array where there are none. */
  shown(rows: readonly Row[]): readonly Row[] {
    if (this.ignoreList.isEmpty) return rows;
    return rows.filter((row) => row.kind === "mark" || row.own || !this.ignoreList.has(row.message));
  }

  /**
   * What the texts of messages are rendered with at this moment. A value that is another than before renders all rows anew: `names` is the
   * same object for ever, since a name that is new concerns only what is rendered from then on.
   */
  get context(): TextContext {
    const { client, nickname, emotes } = this.#options;
    const hello = client()?.hello;
    const own = new Set([nickname(), hello?.you.nickname ?? ""].filter(Boolean).map(lowerCase));
    if ([...own].join("\n") !== [...this.#ownNames].join("\n")) this.#ownNames = own;
    return {
      emotes: emotes(),
      names: this.#known,
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
