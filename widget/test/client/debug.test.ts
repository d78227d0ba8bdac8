import { describe, it } from "node:test";
import { expect } from "chai";
import { loadTokenLogin } from "../../src/client/session/load-token-login.js";
import { hello, message, snapshot } from "./testing/client-frames.js";
import { ClientHarness } from "./testing/client-harness.js";

describe("`debug`", () => {
  function trace(): { lines: string[]; debug: (input: string, effects: readonly string[]) => void } {
    const lines: string[] = [];
    return { lines, debug: (input, effects) => lines.push(`${input}: ${effects.join(", ")}`) };
  }

  it("is told of each thing that happened, and of all that followed, in order", async () => {
    const { lines, debug } = trace();
    const harness = new ClientHarness({ debug });
    const socket = await harness.open();
    socket.say(hello({ seq: 1 }), snapshot([message(1)]));
    harness.client.send("hi");
    const [sent] = socket.sentOf("message");
    socket.say({ type: "ack", ref: sent?.ref, id: "m2", seq: 2, timestamp: 1 });
    socket.say(message(5));
    await harness.tick(2_000);
    harness.client.stop();
    expect(lines).to.deep.equal([
      "new: status idle, login guest, viewers 0, rows 0",
      "got status: status connecting",
      "got status: status probing",
      "got status: status live",
      "got hello 1: hello 1, viewers 1",
      "got history snapshot: rows 1",
      "send: send message, rows 2",
      "got ack 2: rows 2",
      "got message 5: send history",
      "time: got status, status waiting lost",
      "got status: status stopped closed-by-page",
    ]);
  });

  it("hears no token, no text and no name", async () => {
    await loadTokenLogin();
    const { lines, debug } = trace();
    const entries = new Map([["chizzy-chat:session:ws://chat.example", "u9 secret-session"]]);
    const harness = new ClientHarness({
      debug,
      nickname: "secret-name",
      getToken: () => "secret-token",
      storage: {
        getItem: (key) => entries.get(key) ?? null,
        setItem: () => {},
        removeItem: () => {},
      },
    });
    const socket = await harness.open();
    socket.say(hello({ seq: 1 }), snapshot([message(1, { text: "secret-text", nickname: "secret-author" })]));
    await harness.tick();
    harness.client.send("secret-mine");
    socket.say({ type: "error", code: "unauthorized", message: "secret-message" });
    expect(socket.sentOf("auth")).to.deep.equal([
      { type: "auth", token: "secret-token" },
      { type: "auth", session: "secret-session" },
    ]);
    expect(lines.at(-1)).to.equal(
      "got error unauthorized: send auth, send message, login failed, error unauthorized",
    );
    expect(lines.join("\n")).not.to.include("secret");
  });
});
