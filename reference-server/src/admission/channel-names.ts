/** A channel's name where `*` may stand for any run of its characters, also for none. */
const PATTERN = /^[A-Za-z0-9*][A-Za-z0-9_.:*-]{0,63}$/;

/** The channels that a server has: all that anybody names, or those of a list. */
export class ChannelNames {
  /** Each as what stands between its wildcards. */
  readonly #patterns: readonly string[][];

  /** Empty: every name is a channel. Throws a RangeError whose sentence names the entry and what is allowed. */
  constructor(entries: readonly string[]) {
    this.#patterns = entries.map((entry) => {
      if (!PATTERN.test(entry)) {
        throw new RangeError(
          `must be a channel's name, in which * may stand for any characters, such as lobby or stream-*, not ${JSON.stringify(entry)}.`,
        );
      }
      return entry.split(/\*+/);
    });
  }

  has(name: string): boolean {
    return this.#patterns.length === 0 || this.#patterns.some((parts) => matches(name, parts));
  }
}

/**
 * Takes each part at its first place after the one before. Not by an expression: that would try all places of each wildcard with all of the
 * others, for hours where there are ten.
 */
function matches(name: string, [first = "", ...others]: readonly string[]): boolean {
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= name.length;
}
