import { it } from "node:test";
import { createRef, join } from "../helpers/client.js";
import { openWebSocket, rawFrame } from "../helpers/raw.js";
import { assertUndisturbed, count, NEEDS_LINUX, startCanary, startTarget } from "./helpers/target.js";

const REQUESTS_PER_SECOND = 2;

it(
  "connections that ask for page after page and do not read move a neighbour's ping by at most 100 ms",
  NEEDS_LINUX,
  async (t) => {
    const limits = [
      "connectsPerAddress=1000",
      "connectionsPerAddress=1000",
      "publishBurst=1000",
      "framesPerSecond=1000",
    ];
    const { url, port } = await startTarget(
      t,
      limits.map((limit) => `--limit=${limit}`),
    );
    const writer = await join(url);
    for (let index = 0; index < 400; index += 1)
      writer.send({ type: "message", ref: createRef(), text: `${index} ${"가".repeat(480)}` });
    await writer.waitForEvents(400);
    const canary = await startCanary(t, url);
    await canary.report(10);
    const sockets = await Promise.all(Array.from({ length: count(60, 360) }, () => openWebSocket(port)));
    t.after(() => {
      for (const socket of sockets) socket.destroy();
    });
    for (const socket of sockets) socket.pause();
    // That so many join at once is another matter, which limits of an address bound.
    await canary.report(10);
    for (let round = 0; round < count(3, 15) * REQUESTS_PER_SECOND; round += 1) {
      const request = JSON.stringify({ type: "history", ref: createRef(), before: 90, limit: 100 });
      for (const socket of sockets) socket.write(rawFrame(1, request));
      await new Promise((resolve) => setTimeout(resolve, 1_000 / REQUESTS_PER_SECOND));
    }
    assertUndisturbed(t, await canary.report(20), 100);
  },
);
