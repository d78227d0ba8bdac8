import type { ServerLimits } from "../base/limits.js";
import type { Logger } from "../base/logger.js";
import type { Authenticate, GuestRights } from "../identity/authenticate.js";
import type { Engine } from "../storage/engine.js";
import type { ListenAddress } from "./http-server.js";

export interface ChatServerOptions {
  /** Stores the channels' logs. Default: in memory. The server opens and closes it. */
  engine?: Engine;
  /**
   * Pages that may connect: `https://example.com`, `https://*.example.com` for all names below one, an app's origin such as
   * `capacitor://localhost`, `*` for any, `null`. Pages of localhost, and of an IP address or a `.local` name that the server has itself,
   * always may.
   */
  origins?: readonly string[];
  /** Host names under which this server hands out pages of its own, which may connect then: `chat.example.com`. */
  serverNames?: readonly string[];
  /** Proxies whose `X-Forwarded-For` or `Forwarded` is believed: addresses, networks, `unix` for the peer of a unix socket. */
  trustedProxies?: readonly string[];
  /** The channels that there are, by name; `*` stands for any characters: `stream-*`. Default: whatever a viewer names. */
  channels?: readonly string[];
  /**
   * An address of its own for what operators ask: `/metrics`, and `/healthz` and `/readyz` there, too. Port 0 takes a free one. Default:
   * `/metrics` is where the chat is.
   */
  apiListen?: ListenAddress;
  limits?: Partial<ServerLimits>;
  /** Says who has a login: `createTokenVerifier(…)`, or a function of the site's own. Default: everybody is a guest. */
  authenticate?: Authenticate;
  /** What a viewer without a login may do: `write` (default), `read`, or `none`: they are not admitted. */
  guests?: GuestRights;
  /** Default: none. */
  logger?: Logger;
  /** The clock, ms since 1970. For tests. */
  now?: () => number;
  /** The clock of waits and rates, ms since some moment. It must not step back. For tests; default `performance.now`. */
  elapsed?: () => number;
  /** A source of unguessable bytes. For tests. */
  random?: (bytes: number) => Buffer;
}

/** Each by its name: the type says when one is missing here. */
const NAMES: Readonly<Record<keyof ChatServerOptions, true>> = {
  engine: true,
  origins: true,
  serverNames: true,
  trustedProxies: true,
  channels: true,
  apiListen: true,
  limits: true,
  authenticate: true,
  guests: true,
  logger: true,
  now: true,
  elapsed: true,
  random: true,
};

const LISTS = ["origins", "serverNames", "trustedProxies", "channels"] as const;

/** Throws a RangeError for an option of a name that there is not, such as `origin`, for one text in place of a list, and for what is no engine. */
export function checkOptions(options: ChatServerOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(NAMES, name));
  if (unknown !== undefined)
    throw new RangeError(`${unknown} is not known; the options are ${Object.keys(NAMES).join(", ")}.`);
  const text = LISTS.find((name) => options[name] !== undefined && !Array.isArray(options[name]));
  if (text !== undefined)
    throw new RangeError(`${text} must be an array, not ${JSON.stringify(options[text])}.`);
  const engine: unknown = options.engine;
  if (engine !== undefined && typeof (engine as Engine | null)?.append !== "function")
    throw new RangeError(
      'engine must be one that createEngine makes, such as createEngine("sqlite:./chat.db").',
    );
}
