/** Where the server writes what an operator should know: pino, or anything with the same methods. No message text goes there. */
export interface Logger {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
  /** Whether lines of a level are written. Without it all are; the server asks before it prepares a line for `debug`. */
  isLevelEnabled?(level: string): boolean;
}

const ignore = (): void => {};

/** The logger of a server that was given none. */
export const silentLogger: Logger = {
  ...{ debug: ignore, info: ignore, warn: ignore, error: ignore },
  isLevelEnabled: () => false,
};

/** So long nothing more is written of a kind of trouble that was written of. */
const QUIET_MS = 60_000;

/**
 * Passes lines on to another logger, warnings and errors of one kind at most once a minute: what a stranger or a broken disk can cause
 * must not fill the disk that the log is on. The kind is the message, so what differs belongs into the details. The first line
 * is written at once; those of the minute after it become one, the latest, with their number as `times`.
 */
export class QuietLogger implements Logger {
  readonly #logger: Logger;
  readonly #kept = new Map<string, { times: number; write: () => void; timer: NodeJS.Timeout }>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  isLevelEnabled(level: string): boolean {
    return this.#logger.isLevelEnabled?.(level) ?? true;
  }

  debug(details: object, message: string): void {
    this.#logger.debug(details, message);
  }

  info(details: object, message: string): void {
    this.#logger.info(details, message);
  }

  warn(details: object, message: string): void {
    this.#limit("warn", details, message);
  }

  error(details: object, message: string): void {
    this.#limit("error", details, message);
  }

  /** Writes what was kept back. To be called when the server ends. */
  end(): void {
    for (const { timer, times, write } of this.#kept.values()) {
      clearTimeout(timer);
      if (times > 0) write();
    }
    this.#kept.clear();
  }

  #limit(level: "warn" | "error", details: object, message: string): void {
    const kept = this.#kept.get(message);
    if (kept === undefined) {
      this.#logger[level](details, message);
      this.#keep(message);
    } else {
      kept.times += 1;
      const { times } = kept;
      kept.write = () => this.#logger[level]({ ...details, times }, message);
    }
  }

  #keep(message: string): void {
    const timer = setTimeout(() => {
      const kept = this.#kept.get(message);
      this.#kept.delete(message);
      if (kept === undefined || kept.times === 0) return;
      kept.write();
      this.#keep(message);
    }, QUIET_MS).unref();
    this.#kept.set(message, { times: 0, write: ignore, timer });
  }
}
