// Real chat servers and scripted peers for element tests. They run beside the test runner (server-commands.mjs)
// and are stopped after the test file that started them.

import { executeServerCommand } from "@web/test-runner-commands";
import type { ChatServerOptions } from "../../../scripts/test-support/chat-server.js";
import type { PeerOptions, PeerRecord, PeerSettings } from "../../../scripts/test-support/peers.js";

export type { ChatServerOptions, PeerOptions, PeerRecord, PeerSettings };

export interface TestServer {
  /** `ws://localhost:<port>` */
  url: string;
  /** `http://localhost:<port>` */
  httpUrl: string;
  port: number;
  /** SIGTERM; resolves with the exit code once it has ended. */
  stop(): Promise<number>;
  /** SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers, like a link that went dead. */
  pause(): Promise<void>;
  /** SIGCONT */
  resume(): Promise<void>;
  /** What it wrote so far. */
  output(): Promise<string>;
}

export interface TestPeer {
  /** `ws://localhost:<port>` */
  url: string;
  /** `http://localhost:<port>` */
  httpUrl: string;
  port: number;
  /** Sends one text frame to every open connection; an object is sent as JSON. */
  send(frame: string | object): Promise<void>;
  close(code?: number, reason?: string): Promise<void>;
  terminate(): Promise<void>;
  /** Changes settings for the connections to come. */
  configure(settings: Partial<PeerSettings>): Promise<void>;
  received(): Promise<PeerRecord>;
  /** Resolves once that many connections were made since the start. */
  waitForConnection(count?: number, timeoutMs?: number): Promise<void>;
  /** Resolves once that many frames were received since the start. */
  waitForFrames(count?: number, timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  id: number;
  url: string;
  httpUrl: string;
  port: number;
}

const cleanups = new Map<number, () => Promise<unknown>>();

// At the root of the importing test file, so it runs after the last of its tests.
after(async () => {
  await Promise.all([...cleanups.values()].map((cleanup) => cleanup()));
});

/** Starts the chat server on a free port. Rejects with what it wrote if it does not come up. */
export async function startServer(options: ChatServerOptions = {}): Promise<TestServer> {
  const { id, ...addresses } = await command<Started>("server:start", { ...options });
  const end = async <T>(name: string) => {
    cleanups.delete(id);
    return command<T>(name, { id });
  };
  const kill = async () => void (await end("server:kill"));
  cleanups.set(id, kill);
  return {
    ...addresses,
    kill,
    stop: () => end<number>("server:stop"),
    pause: async () => void (await command("server:pause", { id })),
    resume: async () => void (await command("server:resume", { id })),
    output: () => command<string>("server:output", { id }),
  };
}

/** Starts a scripted peer, or one that behaves like the prototype's server, on a free port. */
export async function startPeer(options: PeerOptions): Promise<TestPeer> {
  const { id, ...addresses } = await command<Started>("peer:start", { ...options });
  const tell = async (name: string, payload: object = {}) => void (await command(name, { id, ...payload }));
  const stop = async () => {
    cleanups.delete(id);
    await tell("peer:stop");
  };
  cleanups.set(id, stop);
  return {
    ...addresses,
    stop,
    send: (frame) => tell("peer:send", { data: typeof frame === "string" ? frame : JSON.stringify(frame) }),
    close: (code, reason) => tell("peer:close", { code, reason }),
    terminate: () => tell("peer:terminate"),
    configure: (settings) => tell("peer:configure", { settings }),
    received: () => command<PeerRecord>("peer:received", { id }),
    waitForConnection: (count = 1, timeoutMs) => tell("peer:waitForConnection", { count, timeoutMs }),
    waitForFrames: (count = 1, timeoutMs) => tell("peer:waitForFrames", { count, timeoutMs }),
  };
}

async function command<T>(name: string, payload: object): Promise<T> {
  const answer = (await executeServerCommand(name, payload)) as { value: T } | { error: string };
  if ("error" in answer) throw new Error(answer.error);
  return answer.value;
}
