import { AssertionError } from "node:assert";
import assert from "node:assert/strict";
import { it } from "node:test";
import {
  type Appended,
  type EngineDependencies,
  type EventDraft,
  type EventListener,
  MemoryEngine,
} from "chizzy-chat-server";
import { engineRules } from "chizzy-chat-server/testing";

let calls = 0;

/** Engines that break one promise each, and a rule that must say so. */
const BROKEN: Record<
  string,
  { rule: RegExp; engine: new (dependencies: EngineDependencies) => MemoryEngine }
> = {
  "forgets keys": {
    rule: /^a key that is in the log/,
    engine: class extends MemoryEngine {
      override append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
        calls += 1;
        return super.append(channel, draft, `${key}-${calls}`);
      }
    },
  },
  "begins at `seq` 0": {
    rule: /^`seq` is 1, 2, 3/,
    engine: class extends MemoryEngine {
      override async append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
        const appended = await super.append(channel, draft, key);
        return { ...appended, seq: appended.seq - 1 };
      }
    },
  },
  "tells subscribers before it resolves": {
    rule: /^subscribers hear of each event once/,
    engine: class extends MemoryEngine {
      override async append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
        const appended = await super.append(channel, draft, key);
        for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
        return appended;
      }
    },
  },
  "tells subscribers twice": {
    rule: /^subscribers hear of each event once/,
    engine: class extends MemoryEngine {
      override subscribe(channel: string, listener: EventListener): () => void {
        return super.subscribe(channel, (event) => {
          listener(event);
          listener(event);
        });
      }
    },
  },
  "says that its log ends earlier than it does": {
    rule: /^whoever subscribes first/,
    engine: class extends MemoryEngine {
      override async top(channel: string) {
        const top = await super.top(channel);
        return { ...top, seq: Math.max(0, top.seq - 1) };
      }
    },
  },
  "lets the time go back": {
    rule: /^`timestamp` is this machine's clock/,
    engine: class extends MemoryEngine {
      readonly #now: () => number;
      constructor(dependencies: EngineDependencies) {
        super(dependencies);
        this.#now = dependencies.now;
      }
      override async append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
        return { ...(await super.append(channel, draft, key)), timestamp: this.#now() };
      }
    },
  },
  "knows messages only": {
    rule: /^an act of moderation is an event/,
    engine: class extends MemoryEngine {
      override append(channel: string, draft: EventDraft, key: string): Promise<Appended> {
        const message = { type: "message", uid: "u", nickname: "", text: "" } as const;
        return super.append(channel, draft.type === "message" ? draft : message, key);
      }
    },
  },
  "gives one event too many": {
    rule: /^pages have the length/,
    engine: class extends MemoryEngine {
      override after(channel: string, seq: number, limit: number) {
        return super.after(channel, seq, limit + 1);
      }
    },
  },
  "goes on after it was closed": {
    rule: /^a closed engine/,
    engine: class extends MemoryEngine {
      override async close(): Promise<void> {}
    },
  },
  "keeps nothing, but says so of itself": {
    rule: /^log, keys, epoch and secret are there/,
    engine: class extends MemoryEngine {},
  },
};

for (const [name, { rule, engine: Broken }] of Object.entries(BROKEN)) {
  it(`an engine that ${name} is caught`, async () => {
    const rules = engineRules({
      createStorage: () => (dependencies) => new Broken(dependencies),
      isDurable: true,
    });
    const found = rules.filter(({ title }) => rule.test(title));
    assert.equal(found.length, 1, "the rule of that title");
    await assert.rejects(found[0]?.check() ?? Promise.resolve(), AssertionError);
  });
}
