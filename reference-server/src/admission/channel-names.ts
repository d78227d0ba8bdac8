/** A channel's name where `*` may stand for any run of its characters, also for none. */
const PATTERN = /^[A-Za-z0-9*][A-Za-z0-9_.:*-]{0,63}$/;

/** The channels that a server has: all that anybody names, or those of a list. */
export class ChannelNames {
  readonly #patterns: readonly RegExp[];

  /** Empty: every name is a channel. Throws a RangeError whose sentence names the entry and what is allowed. */
  constructor(entries: readonly string[]) {
    this.#patterns = entries.map((entry) => {
      if (!PATTERN.test(entry)) {
        throw new RangeError(
          `must be a channel's name, in which * may stand for any characters, such as lobby or stream-*, not ${JSON.stringify(entry)}.`,
        );
      }
      const parts = entry.split(/\*+/).map((part) => part.replaceAll(".", "\\."));
      return new RegExp(`^${parts.join(".*")}$`);
    });
  }

  has(name: string): boolean {
    return this.#patterns.length === 0 || this.#patterns.some((pattern) => pattern.test(name));
  }
}
