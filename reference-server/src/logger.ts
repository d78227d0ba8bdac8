/** Where the server writes what an operator should know: pino, or anything with the same methods. No message text goes there. */
export interface Logger {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const ignore = (): void => {};

/** The logger of a server that was given none. */
export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
