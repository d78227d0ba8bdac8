import type { Row } from "../client/index.js";

/** How long a row takes to fade, as the styles have it. */
const FADE_MS = 1_000;

/** The moment, with what is known of it. All times are ms since 1970 by the server's clock. */
export interface Moment {
  now: number;
  /** Rows that are older than this fade, ms. */
  fadeAfterMs: number;
  /** Timestamps are the senders' own, by clocks that may be wrong. */
  isBasic: boolean;
}

/**
 * Which rows of an overlay are not too old to be shown. By their age and not by how long they stand there: so it is the same for what was old
 * when the page was loaded, and nothing comes back with a page that was hidden.
 */
export class Fading {
  /** When each row was written, by key. */
  #born: ReadonlyMap<string, number> = new Map();

  /** The rows that are not gone, in their order. Marks are not rendered over a picture. */
  shown(rows: readonly Row[], { now, fadeAfterMs, isBasic }: Moment): readonly Row[] {
    const before = this.#born;
    const born = new Map<string, number>();
    // What came while this was looking on is new, whatever its sender's clock says.
    const isLive = isBasic && before.size > 0;
    for (const row of rows) {
      if (row.kind !== "message") continue;
      born.set(row.key, before.get(row.key) ?? (isLive ? now : Math.min(row.message.timestamp, now)));
    }
    this.#born = born;
    return rows.filter(({ key }) => now < (born.get(key) ?? 0) + fadeAfterMs + FADE_MS);
  }

  /** Whether a row that is shown is fading. */
  isFading(key: string, { now, fadeAfterMs }: Moment): boolean {
    return now >= (this.#born.get(key) ?? now) + fadeAfterMs;
  }

  /** In how many ms the next row begins to fade, or is gone; undefined: none will. */
  nextMs({ now, fadeAfterMs }: Moment): number | undefined {
    let next = Number.POSITIVE_INFINITY;
    for (const at of this.#born.values())
      for (const time of [at + fadeAfterMs, at + fadeAfterMs + FADE_MS])
        if (time > now) next = Math.min(next, time - now);
    return next === Number.POSITIVE_INFINITY ? undefined : next;
  }
}
