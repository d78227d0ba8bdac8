import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, beforeEach } from "node:test";
import { type Chat, ExampleStage, talk, type Visitor } from "../../e2e/helpers/example.js";
import { buildExample } from "../../scripts/examples.mjs";
import { type Site, startSite } from "./site.js";

/** An example, installed and built once for the tests of a file, on a stage that is new for each of them. */
export class InstalledExample {
  #folder = "";
  #stage: ExampleStage | undefined;
  readonly #sites: Site[] = [];

  /** To be called where tests are described. */
  constructor(name: string) {
    before(async () => {
      this.#folder = await buildExample(name);
    });
    beforeEach(async () => {
      this.#stage = await ExampleStage.start();
    });
    afterEach(() => this.#stage?.stop());
    after(() => Promise.all(this.#sites.map((site) => site.stop())));
  }

  get stage(): ExampleStage {
    assert.ok(this.#stage);
    return this.#stage;
  }

  /** Opens the page that was built. */
  async open(): Promise<Visitor> {
    return this.stage.open(await this.stage.serve(join(this.#folder, "dist")));
  }

  /** Starts a program of the example's; it serves until the last test has ended. Returns its address. */
  async run(env: Record<string, string>, ...args: string[]): Promise<string> {
    const site = await startSite(this.#folder, args, env);
    this.#sites.push(site);
    return site.url;
  }
}

/**
 * The visit that each framework's page is made for: messages are counted, the nickname that the viewer chooses reaches the page where it
 * shows one, a button sends by the element's method, another one takes the chat away and brings it back. One socket while it is
 * there, none while it is not.
 */
export async function visitAppPage(
  { stage }: InstalledExample,
  visitor: Visitor,
  { channel, greets = true }: { channel: string; greets?: boolean },
): Promise<Chat> {
  const { page } = visitor;
  const chat = visitor.chat();
  await talk(stage, visitor, chat, channel);
  await stage.waitForConnections(1);
  await page.getByText("2개").waitFor();
  if (greets) await page.getByText("미나 님").waitFor();
  await page.getByRole("button", { name: "박수 보내기" }).click();
  await chat.see("👏👏👏");
  await page.getByText("3개").waitFor();

  await page.getByRole("button", { name: "채팅 닫기" }).click();
  await stage.waitForConnections(0);
  await page.getByRole("button", { name: "채팅 열기" }).click();
  await chat.join();
  await chat.see("어서 오세요");
  await stage.waitForConnections(1);
  assert.equal(visitor.sockets.length, 2);
  await page.getByRole("button", { name: "채팅 닫기" }).click();
  await stage.waitForConnections(0);
  await visitor.assertNoProblems();
  return chat;
}
