import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import { Server as NetServer, Socket } from "node:net";
import { CLOSE } from "chizzy-chat-protocol";
import type { Registry } from "prom-client";
import type { AdmissionRules } from "../admission/admission.js";
import { ChannelNames } from "../admission/channel-names.js";
import { Origins, readServerName } from "../admission/origins.js";
import { Proxies } from "../admission/proxies.js";
import { UpgradeHandler } from "../admission/upgrade-handler.js";
import { checkLimits, type ServerLimits } from "../base/limits.js";
import { QuietLogger, silentLogger } from "../base/logger.js";
import { Metrics } from "../base/metrics.js";
import { within } from "../base/within.js";
import { Hub } from "../channel/hub.js";
import { type Authenticate, checkAuthentication, type GuestRights } from "../identity/authenticate.js";
import { createEngine } from "../storage/create-engine.js";
import type { Engine } from "../storage/engine.js";
import { type ChatServerOptions, checkOptions } from "./chat-server-options.js";
import {
  BACKLOG,
  type BoundedServer,
  createBoundedServer,
  type ListenAddress,
  listenOnPort,
} from "./http-server.js";
import { createApiRoutes, createRoutes } from "./routes.js";
import { createServerContext, type ServerContext } from "./server-context.js";
import { listenOnSocket, type UnixSocket } from "./unix-socket.js";
import { type TakeUpgrade, takeUpgrades } from "./upgrades.js";

export type { ChatServerOptions };

export interface ChatServer {
  /**
   * Opens the storage and listens. Port 0 takes a free one; without a host, on all interfaces. Rejects with an error whose message
   * is a sentence for the operator: the storage cannot be used, or the address cannot. `apiUrl`: where `apiListen` is.
   */
  listen(port?: number, host?: string): Promise<{ port: number; url: string; apiUrl?: string }>;
  /** The same on a unix socket; see `UnixSocket`. The `url` is `unix:PATH`. Rejects where a running server has that socket already. */
  listen(socket: UnixSocket): Promise<{ url: string; apiUrl?: string }>;
  /**
   * Opens the storage and takes the WebSockets of a server that the site has. With a `path` only those of that path, with or without a
   * final slash: others are left to other listeners for upgrades. Without such, they are answered like any request, and one that none of
   * them answers ends after `limits.headersMs`. Other requests are not touched, so the widget's files are the site's to serve. To be
   * called before that server listens. May be called for several servers, and beside `listen`. Rejects with an error where that
   * server has a chat already at this path, or at every path.
   */
  attach(server: Server | SecureServer, options?: { path?: string }): Promise<void>;
  /**
   * Drains: refuses new viewers, tells those that are there, stores what is under way, closes their connections with 4001, then the
   * storage. Resolves when nothing is left, within `limits.drainMs` and a little. May be called twice. A server that it is
   * attached to goes on without it.
   */
  close(options?: { reason?: string }): Promise<void>;
  /** What `/metrics` shows; a place for more. */
  readonly metrics: Registry;
}

/** Creates a chat server. Throws a RangeError that names the option and the rule if one is wrong. */
export function createChatServer(options: ChatServerOptions = {}): ChatServer {
  return new HttpChatServer(options);
}

class HttpChatServer implements ChatServer {
  readonly #http: BoundedServer;
  readonly #api: { at: ListenAddress; http: BoundedServer } | undefined;
  readonly #engine: Engine;
  readonly #limits: Readonly<ServerLimits>;
  readonly #rules: AdmissionRules;
  readonly #authenticate: Authenticate | undefined;
  readonly #guests: GuestRights;
  readonly #logger: QuietLogger;
  readonly #metrics = new Metrics();
  readonly #now: () => number;
  readonly #elapsed: () => number;
  readonly #random: (bytes: number) => Buffer;
  /** What `attach` added to other servers, to be taken away again. */
  readonly #detach: (() => void)[] = [];
  #running: { context: ServerContext; hub: Hub; upgradeHandler: UpgradeHandler } | undefined;
  #apiUrl: string | undefined;
  #opening: Promise<UpgradeHandler> | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: ChatServerOptions) {
    checkOptions(options);
    this.#now = options.now ?? Date.now;
    this.#elapsed = options.elapsed ?? (() => performance.now());
    this.#random = options.random ?? randomBytes;
    this.#logger = new QuietLogger(options.logger ?? silentLogger);
    this.#limits = checkLimits(options.limits ?? {});
    const serverNames = named("serverNames", () => (options.serverNames ?? []).map(readServerName));
    this.#rules = {
      origins: named("origins", () => new Origins(options.origins ?? [], serverNames)),
      proxies: named("trustedProxies", () => new Proxies(options.trustedProxies ?? [])),
      channels: named("channels", () => new ChannelNames(options.channels ?? [])),
    };
    this.#authenticate = options.authenticate;
    this.#guests = checkAuthentication(options);
    this.#engine = options.engine ?? createEngine("memory", { now: this.#now, random: this.#random });
    const sources = {
      registry: this.#metrics.registry,
      origins: this.#rules.origins,
      ready: () => this.#ready(),
      hasApi: options.apiListen === undefined,
    };
    const { proxies } = this.#rules;
    const tools = { limits: this.#limits, proxies, logger: this.#logger, elapsed: this.#elapsed };
    this.#http = createBoundedServer(createRoutes(sources), tools);
    this.#api = options.apiListen && {
      at: options.apiListen,
      http: createBoundedServer(createApiRoutes(sources), tools),
    };
  }

  get metrics(): Registry {
    return this.#metrics.registry;
  }

  async listen(
    at: number | UnixSocket = 4000,
    host?: string,
  ): Promise<{ port: number; url: string; apiUrl?: string }> {
    const upgradeHandler = await this.#open();
    const { server } = this.#http;
    this.#takeUpgrades(server, undefined, upgradeHandler);
    try {
      const listening =
        typeof at === "number"
          ? await listenOnPort(server, at, host)
          : { port: 0, url: await listenOnSocket(server, at, BACKLOG) };
      server.on("error", (error) => this.#logger.error({ err: error }, "the HTTP server failed"));
      return { ...listening, ...(this.#apiUrl !== undefined && { apiUrl: this.#apiUrl }) };
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async attach(server: Server | SecureServer, { path }: { path?: string } = {}): Promise<void> {
    if (path !== undefined && !/^\/[^?#]*$/.test(path))
      throw new RangeError(`path must begin with / and have no query, not ${JSON.stringify(path)}.`);
    // An app of a framework has listeners, too, and would never call them.
    if (!(server instanceof NetServer))
      throw new RangeError("server must be one of node:http or node:https, such as createServer(app) makes.");
    const upgradeHandler = await this.#open();
    this.#detach.push(this.#takeUpgrades(server, path, upgradeHandler));
  }

  #takeUpgrades(
    server: Server | SecureServer,
    path: string | undefined,
    upgradeHandler: UpgradeHandler,
  ): () => void {
    const take: TakeUpgrade = (request, socket, head) => {
      if (socket instanceof Socket) this.#http.release(socket);
      void upgradeHandler.handleUpgrade(request, socket, head);
    };
    return takeUpgrades(server, path, take, this.#limits.headersMs);
  }

  close({ reason = "the server restarts" }: { reason?: string } = {}): Promise<void> {
    this.#closing ??= this.#drain(reason);
    return this.#closing;
  }

  async #drain(reason: string): Promise<void> {
    await this.#opening?.catch(() => {});
    const { context, hub, upgradeHandler } = this.#running ?? {};
    context?.connections.sayBye(CLOSE.restart, reason);
    await within(this.#limits.drainMs / 2, context?.settled() ?? Promise.resolve());
    // What was stored just now still reaches its viewers.
    hub?.flush();
    upgradeHandler?.close();
    await context?.connections.close(CLOSE.restart, reason, this.#limits.drainMs / 2);
    for (const detach of this.#detach) detach();
    hub?.close();
    context?.stop();
    await Promise.all([this.#http.close(), this.#api?.http.close()]);
    await this.#engine.close();
    this.#logger.end();
  }

  async #ready(): Promise<void> {
    if (this.#closing !== undefined) throw new Error("the server is stopping");
    try {
      await this.#engine.health();
    } catch (error) {
      // Anyone may ask; where the storage lies is for the operator alone.
      this.#logger.error({ err: error }, "the storage cannot be used");
      throw new Error("the storage cannot be used; the log says why");
    }
  }

  /** Opens the storage once, however many servers the chat is on. */
  async #open(): Promise<UpgradeHandler> {
    this.#assertNotClosed();
    this.#opening ??= this.#prepare();
    const upgradeHandler = await this.#opening;
    this.#assertNotClosed();
    return upgradeHandler;
  }

  #assertNotClosed(): void {
    if (this.#closing !== undefined) throw new Error("This chat server is closed.");
  }

  async #prepare(): Promise<UpgradeHandler> {
    await this.#engine.open({
      onCommit: (events, ms) => this.#metrics.observeCommit(events, ms),
      nextDelivery: () => this.#running?.hub.nextDelivery ?? 0,
    });
    await this.#listenForApi();
    const context = createServerContext({
      engine: this.#engine,
      limits: this.#limits,
      logger: this.#logger,
      metrics: this.#metrics,
      authenticate: this.#authenticate,
      guests: this.#guests,
      now: this.#now,
      elapsed: this.#elapsed,
      random: this.#random,
      isDraining: () => this.#closing !== undefined,
    });
    const hub = new Hub(context);
    const upgradeHandler = new UpgradeHandler(context, hub, this.#rules);
    this.#running = { context, hub, upgradeHandler };
    return upgradeHandler;
  }

  /** With the storage, so that it is there for a chat on a site's server, too. */
  async #listenForApi(): Promise<void> {
    if (this.#api === undefined) return;
    const { at, http } = this.#api;
    try {
      this.#apiUrl = (await listenOnPort(http.server, at.port, at.host)).url;
    } catch (error) {
      await this.#engine.close();
      throw error;
    }
  }
}

/** Puts the option's name before what is wrong with it. */
function named<T>(option: string, create: () => T): T {
  try {
    return create();
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${option} ${error.message}`) : error;
  }
}
