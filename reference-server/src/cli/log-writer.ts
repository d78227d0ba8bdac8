import { write, writeSync } from "node:fs";
import { promisify } from "node:util";

/** Characters that may wait; what comes then is dropped. */
const MOST_WAITING = 1_048_576;
/** When to try again where a pipe takes nothing more, ms. */
const BUSY_MS = 50;

/**
 * What a terminal may take for a command of its own (C1 controls), and what reorders or breaks a line; a stranger's header may have it.
 * JSON by itself escapes controls below U+0020 alone.
 */
const UNSAFE = /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

const writeOnce = promisify(write);

/**
 * Writes lines to a file descriptor without ever making the server wait: the disk may stand still, be full, or the reader of a pipe may
 * be gone. Lines that cannot be written are dropped; the next ones are tried again. For pino, which takes anything with `write`.
 */
export class LogWriter {
  readonly #fd: number;
  #waiting = "";
  #isWriting = false;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** `json`: a line of JSON; it is another form of the same when it is written. */
  write(json: string): void {
    const line = json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    if (this.#waiting.length + line.length > MOST_WAITING) return;
    this.#waiting += line;
    if (!this.#isWriting) void this.#writeOut();
  }

  /** Writes what waits, at once. For the end of the process, when nothing can be done later. Never throws. */
  flushSync(): void {
    try {
      writeSync(this.#fd, this.#waiting);
    } catch {
      // There is nowhere to tell it.
    }
    this.#waiting = "";
  }

  async #writeOut(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting !== "") {
      let rest = Buffer.from(this.#waiting);
      this.#waiting = "";
      while (rest.length > 0) rest = rest.subarray(await this.#writeSome(rest));
    }
    this.#isWriting = false;
  }

  /** Resolves to how many bytes are done with. */
  async #writeSome(bytes: Buffer): Promise<number> {
    try {
      const { bytesWritten } = await writeOnce(this.#fd, bytes);
      return bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return bytes.length;
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS).unref());
      return 0;
    }
  }
}
