import { expect } from "@open-wc/testing";
import { ChatClient, type ChatClientOptions } from "../../src/client/index.js";
import { describeRow, hello, message, snapshot } from "../client/testing/client-frames.js";
import { startPeer, startServer, type TestServer } from "../helpers/server.js";

/** Tests are many viewers at one address. */
const GENEROUS = ["publishBurst=100", "connectsPerAddress=1000"].flatMap((limit) => ["--limit", limit]);
/** A database that outlives its server; git ignores it, and each test has a channel of its own. */
const KEPT = { folder: ".cache", args: [...GENEROUS, "--store", "sqlite:./.chizzy-client-test.db"] };

describe("a client and real servers", function () {
  this.timeout(30_000);
  const clients: ChatClient[] = [];
  let channels = 0;
  let channel: string;

  beforeEach(() => {
    channels += 1;
    channel = `client-${Date.now()}-${channels}`;
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.stop();
  });

  /** Attempts follow fast, as nothing here is to be spread. */
  function start(server: string, options: Partial<ChatClientOptions> = {}): ChatClient {
    const client = new ChatClient({ server, channel, environment: { random: () => 0 }, ...options });
    clients.push(client);
    client.start();
    return client;
  }

  it("“What was shown as sent survives `kill -9`”, and what was written meanwhile goes out once", async () => {
    let server: TestServer = await startServer(KEPT);
    const writer = start(server.url, { nickname: "하늘" });
    const reader = start(server.url);
    await until(writer, () => writer.status.state === "live" && reader.status.state === "live");
    writer.send("before");
    await until(reader, () => listOf(reader).includes("before"));
    reader.stop();
    writer.send("away 1");
    writer.send("away 2");
    await until(writer, () => listOf(writer).join() === "before,away 1,away 2");
    await server.kill();
    await until(writer, () => writer.status.state === "waiting");
    writer.send("down");
    expect(listOf(writer)).to.deep.equal(["before", "away 1", "away 2", "down …"]);

    server = await startServer({ ...KEPT, port: server.port });
    reader.start();
    await until(reader, () => listOf(reader).includes("down"));
    await until(writer, () => listOf(writer).join() === "before,away 1,away 2,down");
    // The last one may have been recovered or come live.
    expect(listOf(reader).filter((row) => !row.startsWith("--"))).to.deep.equal(listOf(writer));
    expect(listOf(reader)[1]).to.match(/^-- recovered [23]$/);
    await server.stop();
  });

  it("a log that is lost with its server leaves a gap mark, and what was shown stays", async () => {
    const memory = { args: [...GENEROUS, "--store", "memory"] };
    const server = await startServer(memory);
    const client = start(server.url);
    await until(client, () => client.status.state === "live");
    client.send("old");
    await until(client, () => listOf(client).join() === "old");
    await server.kill();
    const next = await startServer({ ...memory, port: server.port });
    await until(client, () => listOf(client).length === 2);
    client.send("new");
    await until(client, () => listOf(client).join() === "old,-- gap ?,new");
    await next.stop();
  });

  it("a server that restarts is waited for", async () => {
    const server = await startServer(KEPT);
    const client = start(server.url);
    await until(client, () => client.status.state === "live");
    const stopped = server.stop();
    await until(client, () => client.status.state === "waiting");
    expect(client.status).to.deep.include({ reason: "restart", code: 4001 });
    expect(await stopped).to.equal(0);
    const next = await startServer({ ...KEPT, port: server.port });
    await until(client, () => client.status.state === "live");
    await next.stop();
  });

  it("a link that went dead is found out when the page wakes up, and replaced without waiting for its close", async () => {
    const server = await startServer({ args: GENEROUS });
    const events = new EventTarget();
    const client = start(server.url, { environment: { random: () => 0, events } });
    await until(client, () => client.status.state === "live");
    client.send("before");
    await until(client, () => listOf(client).join() === "before");
    await server.pause();
    events.dispatchEvent(new Event("online"));
    client.send("into the void");
    await until(client, () => client.status.state === "connecting", 6_000);
    expect(client.status.reason).to.equal("lost");
    await server.resume();
    await until(client, () => listOf(client).at(-1) === "into the void" && client.status.state === "live");
    expect(listOf(client).filter((row) => row === "into the void")).to.have.length(1);
    await server.stop();
  });

  it("“One order for all viewers of a channel”", async () => {
    const server = await startServer({ args: GENEROUS });
    const viewers = ["a", "b", "c"].map((nickname) => start(server.url, { nickname }));
    for (const viewer of viewers) await until(viewer, () => viewer.status.state === "live");
    for (let count = 0; count < 10; count += 1) {
      for (const viewer of viewers) viewer.send(`${viewer.nickname}${count}`);
    }
    for (const viewer of viewers)
      await until(viewer, () => listOf(viewer).filter((row) => !row.endsWith("…")).length === 30);
    for (const viewer of viewers) expect(listOf(viewer)).to.deep.equal(listOf(viewers[0]));
    await server.stop();
  });

  it("older history comes page by page", async () => {
    const server = await startServer({ args: [...GENEROUS, "--limit", "sameTextMs=0"] });
    const writer = start(server.url);
    for (let count = 1; count <= 50; count += 1) writer.send(`${count}`);
    await until(writer, () => listOf(writer).at(-1) === "50");
    for (let count = 51; count <= 90; count += 1) writer.send(`${count}`);
    await until(writer, () => listOf(writer).at(-1) === "90");
    const reader = start(server.url);
    // The last ones may come live.
    await until(reader, () => listOf(reader).at(-1) === "90");
    reader.following = false;
    expect(reader.hasOlder).to.equal(true);
    expect(await reader.loadOlder()).to.equal(true);
    expect(listOf(reader)).to.deep.equal(Array.from({ length: 90 }, (_, index) => `${index + 1}`));
    expect(reader.hasOlder).to.equal(false);
    await server.stop();
  });

  it("a guest is the same person after a reload", async () => {
    const server = await startServer({ args: GENEROUS });
    const entries = new Map<string, string>();
    const storage = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
    const first = start(server.url, { storage });
    await until(first, () => first.status.state === "live");
    first.send("mine");
    await until(first, () => listOf(first).join() === "mine");
    const uid = first.hello?.you.uid;
    first.stop();
    const second = start(server.url, { storage });
    await until(second, () => second.hello?.you.uid === uid && second.rows.length === 1);
    expect(second.rows[0]).to.deep.include({ own: true });
    await server.stop();
  });

  it("“The prototype's client and server keep working with ours”: a server with history, its connections cut, then restarted", async () => {
    const peer = await startPeer({ behaviour: "v0-history" });
    const writer = start(peer.url, { nickname: "하늘" });
    await until(writer, () => writer.status.state === "basic");
    writer.send("하나");
    await until(writer, () => listOf(writer).join() === "하나");
    const reader = start(peer.url);
    await until(reader, () => listOf(reader).join() === "하나");
    reader.stop();
    writer.send("둘");
    await until(writer, () => listOf(writer).join() === "하나,둘");
    reader.start();
    await until(reader, () => listOf(reader).join() === "하나,-- recovered 1,둘");
    await peer.terminate();
    await until(writer, () => writer.status.state === "waiting");
    await until(writer, () => writer.status.state === "basic");
    expect(listOf(writer)).to.deep.equal(["하나", "둘"]);

    await peer.stop();
    const next = await startPeer({ behaviour: "v0-history", port: peer.port });
    await until(writer, () => listOf(writer).join() === "하나,둘,-- gap ?");
    writer.send("셋");
    await until(writer, () => listOf(writer).join() === "하나,둘,-- gap ?,셋");
    await until(reader, () => listOf(reader).at(-1) === "셋");
    expect((await next.received()).crash).to.equal(undefined);
    await next.stop();
  });

  it("“The prototype's client and server keep working with ours”: a server without history, then restarted", async () => {
    const peer = await startPeer({ behaviour: "v0" });
    const client = start(peer.url, { nickname: "하늘" });
    await until(client, () => client.status.state === "basic");
    client.send("하나");
    await until(client, () => listOf(client).join() === "하나");
    await peer.stop();
    const next = await startPeer({ behaviour: "v0", port: peer.port });
    client.send("둘");
    await until(client, () => listOf(client).join() === "하나,-- gap ?,둘");
    const { frames } = await next.received();
    expect(frames.map(({ data }) => Object.keys(JSON.parse(data)))).to.deep.equal([
      ["nickname", "text", "timestamp"],
    ]);
    await next.stop();
  });

  it("a server that fails a connection whose subprotocol it does not know is reached without", async () => {
    const frames = [hello(), snapshot([message(1)])].map((frame) => JSON.stringify(frame));
    const peer = await startPeer({ behaviour: "script", echoProtocol: false, onOpen: frames });
    const client = start(peer.url);
    await until(client, () => client.status.state === "live");
    const { connections } = await peer.received();
    const offered = connections.map(({ protocols }) => protocols.length);
    // Chromium fails such a connection; Firefox and WebKit take it as it is.
    if (offered.length > 1) {
      expect(offered).to.deep.equal([1, 1, 0]);
      expect(connections[2]?.url).to.include("v=1");
    } else expect("chrome" in globalThis).to.equal(false);
    await peer.stop();
  });

  it("a late `hello` ends basic mode", async () => {
    const peer = await startPeer({ behaviour: "script" });
    const client = start(peer.url);
    await until(client, () => client.status.state === "basic");
    await peer.send(hello({ seq: 1 }));
    await peer.send(snapshot([message(1)]));
    await until(client, () => client.status.state === "live" && listOf(client).join() === "1");
    await peer.stop();
  });
});

function listOf(client: ChatClient | undefined): string[] {
  return client?.rows.map(describeRow) ?? [];
}

/** Resolves once `isDone`. Rejects with what `client` is at then, if that takes too long. */
async function until(client: ChatClient, isDone: () => boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!isDone()) {
    if (Date.now() > deadline) {
      throw new Error(
        `the client is ${JSON.stringify(client.status)} and shows ${listOf(client).join(", ")}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
