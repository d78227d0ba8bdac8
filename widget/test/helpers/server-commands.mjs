// The test runner's half of helpers/server.ts: it carries a browser test's wishes to real servers and scripted
// peers, which live in this process or below it and end with it.

import { tsImport } from "tsx/esm/api";

/** A plugin for @web/test-runner that answers the commands `server:*` and `peer:*`. */
export function serverCommands() {
  const servers = new Map();
  const peers = new Map();
  let lastId = 0;
  // Each tsImport would make an instance of its own.
  const chatServer = once(() => tsImport("../../../scripts/test-support/chat-server.ts", import.meta.url));
  const peer = once(() => tsImport("../../../scripts/test-support/peers.ts", import.meta.url));

  const commands = {
    "server:start": async (options) => keep(servers, await (await chatServer()).startChatServer(options)),
    "server:stop": async ({ id }) => take(servers, id).stop(),
    "server:kill": async ({ id }) => take(servers, id).kill(),
    "server:pause": async ({ id }) => look(servers, id).pause(),
    "server:resume": async ({ id }) => look(servers, id).resume(),
    "server:output": async ({ id }) => look(servers, id).output(),

    "peer:start": async (options) => keep(peers, await (await peer()).startPeer(options)),
    "peer:send": async ({ id, data }) => look(peers, id).send(data),
    "peer:close": async ({ id, code, reason }) => look(peers, id).close(code, reason),
    "peer:terminate": async ({ id }) => look(peers, id).terminate(),
    "peer:configure": async ({ id, settings }) => look(peers, id).configure(settings),
    "peer:received": async ({ id }) => look(peers, id).received(),
    "peer:waitForConnection": async ({ id, count, timeoutMs }) =>
      look(peers, id).waitForConnection(count, timeoutMs),
    "peer:waitForFrames": async ({ id, count, timeoutMs }) => look(peers, id).waitForFrames(count, timeoutMs),
    "peer:stop": async ({ id }) => take(peers, id).stop(),
  };

  function keep(list, started) {
    lastId += 1;
    list.set(lastId, started);
    const { url, httpUrl, port } = started;
    return { id: lastId, url, httpUrl, port };
  }

  function look(list, id) {
    const found = list.get(id);
    if (!found) throw new Error(`Number ${id} was stopped already, or never started.`);
    return found;
  }

  function take(list, id) {
    const found = look(list, id);
    list.delete(id);
    return found;
  }

  return {
    name: "chizzy-server-commands",

    async executeCommand({ command, payload }) {
      const execute = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (!execute) return undefined;
      // The runner takes an empty answer for an unknown command, so every answer comes wrapped.
      try {
        return { value: (await execute(payload)) ?? null };
      } catch (error) {
        // Not thrown: the runner would print it, and many a test provokes one on purpose.
        return { error: error.message };
      }
    },

    async serverStop() {
      await Promise.allSettled([
        ...[...servers.values()].map((server) => server.kill()),
        ...[...peers.values()].map((peer) => peer.stop()),
      ]);
    },
  };
}

function once(load) {
  let loading;
  return () => {
    loading ??= load();
    return loading;
  };
}
