/** A fault that somebody could make, as changes of the sources. */
export interface Mutant {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Texts that are in the file exactly once, each with what takes its place. */
  readonly changes: readonly (readonly [from: string, to: string])[];
}

const SQLITE = "reference-server/src/storage/sqlite.ts";
const SQLITE_LOG = "reference-server/src/storage/sqlite-log.ts";

/** The faults that the schedules must find. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "ack before commit",
    file: SQLITE,
    changes: [
      [
        'if (database.inTransaction) database.exec("ROLLBACK");',
        'if (database.inTransaction) database.exec("COMMIT");',
      ],
      [
        'database.exec("COMMIT");\n      file.assertInPlace();',
        'setTimeout(() => { if (database.open && database.inTransaction) database.exec("COMMIT"); }, 25);',
      ],
    ],
  },
  {
    // As where a storage is asked between the history and the subscription.
    name: "subscribe after read",
    file: "reference-server/src/v1/v1-session.ts",
    changes: [["    this.#connection.enter();", "    setTimeout(() => this.#connection.enter(), 10);"]],
  },
  {
    name: "no id check on resume",
    file: "reference-server/src/channel/recent-events.ts",
    changes: [["known !== undefined && known.id === last ?", "known !== undefined ?"]],
  },
  {
    name: "drop on reconnect instead of resend",
    file: "widget/src/client/log/outbox.ts",
    changes: [
      [
        'if (entry.phase === "in-flight") this.#set(entry, "queued");\n    }\n  }',
        'if (entry.phase === "in-flight") this.#remove(entry);\n    }\n  }',
      ],
    ],
  },
  {
    name: "position moved before apply",
    file: "widget/src/client/log/log-cursor.ts",
    changes: [["this.#target = Math.max(this.#target, seq);", "this.#last = Math.max(this.#last, seq);"]],
  },
  {
    name: "a duplicate ref stored twice",
    file: SQLITE_LOG,
    changes: [
      [
        "place.seq, place.id, key, place.timestamp",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
        "place.seq, place.id, `${key} ${place.seq}`, place.timestamp",
      ],
    ],
  },
  {
    // The top is kept in memory and written now and then only.
    name: "seq reused after a restart",
    file: SQLITE_LOG,
    changes: [
      ["  readonly #statements:", "  readonly #tops = new Map<string, Top>();\n  readonly #statements:"],
      [
        "  top(channel: string): Top {\n",
        "  top(channel: string): Top {\n    const known = this.#tops.get(channel);\n    if (known !== undefined) return known;\n",
      ],
      [
        "of tops) this.#statements.setTop.run(channel, seq, timestamp);",
        "of tops) {\n      this.#tops.set(channel, { seq, timestamp });\n      if (seq % 4 === 0) this.#statements.setTop.run(channel, seq, timestamp);\n    }",
      ],
      ["`INSERT INTO events VALUES", "`INSERT OR REPLACE INTO events VALUES"],
    ],
  },
  {
    // The viewers' clocks are this machine's, the server's is a month ahead.
    name: "a time from the client",
    file: SQLITE_LOG,
    changes: [["this.#dependencies.now())", "Date.now())"]],
  },
];
