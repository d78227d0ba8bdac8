import { describe, it } from "node:test";
import { expect } from "chai";
import type { Row } from "../../src/client/index.js";
import { channelOf, elementStateOf, hasBan, layoutOf, serverOf } from "../../src/state/element-state.js";
import { collectWarnings } from "../helpers/warnings.js";

type Client = NonNullable<Parameters<typeof elementStateOf>[0]>;

const client = (values: Partial<Client> = {}): Client => ({
  rows: [],
  status: { state: "live" },
  isJoined: true,
  login: "guest",
  hello: undefined,
  viewers: 0,
  ...values,
});

const message = { id: "1", uid: "u", nickname: "하늘", text: "안녕", timestamp: 0 };
const sent: Row = { kind: "message", key: "m:1", own: false, state: "sent", message };
const refused = (code: string): Row => ({
  kind: "message",
  key: "p:1",
  own: true,
  state: "failed",
  ref: "1",
  message,
  error: { code, message: "" },
});

describe("what an element shows", () => {
  it("before it has a client: that it loads", () => {
    expect(elementStateOf(undefined, false)).to.deep.equal({
      status: { state: "idle" },
      viewers: undefined,
      login: "guest",
      isBanned: false,
      body: "loading",
    });
  });

  for (const [what, values, needsLogin, body] of [
    ["loads until the channel's history has arrived", { isJoined: false }, false, "loading"],
    [
      "shows rows that it has, whether it is connected or not",
      { rows: [sent], isJoined: false, status: { state: "stopped" } },
      false,
      "rows",
    ],
    ["says that an empty channel is empty", {}, false, "rows"],
    ["is void when it stopped before there were any rows", { status: { state: "stopped" } }, false, "void"],
    ["is void where a login is needed to see anything", { isJoined: false }, true, "void"],
    ["shows an empty channel to a viewer who needs a login only to write", {}, true, "rows"],
  ] as const) {
    it(what, () => {
      expect(elementStateOf(client(values as Partial<Client>), needsLogin).body).to.equal(body);
    });
  }

  it("a login is required where the server says so, and where it shows nothing without one", () => {
    const login = (values: Partial<Client>, needsLogin: boolean) =>
      elementStateOf(client(values), needsLogin).login;
    expect(login({ status: { state: "stopped", reason: "login-required" } }, false)).to.equal("required");
    expect(login({ isJoined: false }, true)).to.equal("required");
    expect(login({}, true)).to.equal("guest");
    expect(login({ isJoined: false, status: { state: "connecting" } }, true)).to.equal("guest");
    expect(login({ login: "failed" }, false)).to.equal("failed");
  });

  it("the number of viewers is unknown until the server has greeted", () => {
    expect(elementStateOf(client({ viewers: 3 }), false).viewers).to.equal(undefined);
    const hello = {} as NonNullable<Client["hello"]>;
    expect(elementStateOf(client({ viewers: 3, hello }), false).viewers).to.equal(3);
  });

  it("a ban is a message that was refused for good with that code", () => {
    expect(hasBan([sent, refused("banned")])).to.equal(true);
    expect(hasBan([sent, refused("muted")])).to.equal(false);
    expect(hasBan([])).to.equal(false);
  });
});

describe("what a page wrote", () => {
  it("the server is the page's, else the default; a demo connects nowhere", () => {
    expect(serverOf({ demo: false, server: "/chat" }, "https://page.test")).to.equal("/chat");
    for (const server of [undefined, null, ""])
      expect(serverOf({ demo: false, server }, "https://page.test")).to.equal("https://page.test");
    expect(serverOf({ demo: true, server: "/chat" }, "https://page.test")).to.equal("wss://demo.invalid");
  });

  it("an empty channel is none yet, and an absent one the default", () => {
    expect(channelOf({ channel: "" }, "global")).to.equal(undefined);
    for (const channel of [undefined, null]) expect(channelOf({ channel }, "global")).to.equal("global");
    expect(channelOf({ channel: 7 }, "global")).to.equal("7");
  });

  it("rows fade in an overlay only", () => {
    const values = { fadeAfter: "6", maxMessages: "50.9", maxRate: 0 };
    expect(layoutOf({ ...values, mode: "overlay" })).to.deep.equal({
      isOverlay: true,
      fadeAfterMs: 6_000,
      maxMessages: 50,
      maxRate: 0,
    });
    expect(layoutOf({ ...values, mode: "chat" }).fadeAfterMs).to.equal(0);
  });

  it("a value that is not allowed is the default, with a warning that names it", () => {
    const warnings = collectWarnings();
    const layout = layoutOf({ mode: "wide", fadeAfter: -1, maxMessages: 0, maxRate: "fast" });
    expect(layout).to.deep.equal({ isOverlay: false, fadeAfterMs: 0, maxMessages: 200, maxRate: 20 });
    expect(warnings.stop().map((warning) => /> ([\w-]+)=/.exec(warning)?.[1])).to.deep.equal([
      "mode",
      "fade-after",
      "max-messages",
      "max-rate",
    ]);
  });
});
