import { startPeer, type TestPeer } from "./server.js";

/** A peer that speaks chizzy.v1, every frame of which the test decides. */
export interface V1Peer extends TestPeer {
  /** Sends the next message of the log, live. */
  message(text: string, extra?: object): Promise<void>;
  /** Sends several at once. */
  batch(texts: readonly string[]): Promise<void>;
  /** The frames of this type that clients have sent. */
  sent(type: string): Promise<Record<string, unknown>[]>;
}

export interface V1PeerOptions {
  /** Texts of the history that a newcomer gets; seq 1, 2, … */
  history?: readonly string[];
  /** Changes of the `hello`. */
  hello?: object;
  /** Changes of the `history`. */
  historyFrame?: object;
}

export const TIMESTAMP = 1_790_000_000_000;

export function createMessage(seq: number, text: string, extra: object = {}): Record<string, unknown> {
  return {
    type: "message",
    id: `m${seq}`,
    seq,
    nickname: "하늘",
    text,
    timestamp: TIMESTAMP + seq * 1_000,
    uid: "gOther",
    ...extra,
  };
}

/** Starts one. Each connection gets `hello` and `history`; the rest is the test's. */
export async function startV1Peer({
  history = [],
  hello = {},
  historyFrame = {},
}: V1PeerOptions = {}): Promise<V1Peer> {
  let seq = history.length;
  const peer = await startPeer({
    behaviour: "script",
    onOpen: [
      JSON.stringify({
        type: "hello",
        v: 1,
        channel: "global",
        epoch: "e1",
        seq,
        now: TIMESTAMP,
        ping: 25_000,
        you: { uid: "gMe", nickname: "guest-me", auth: "guest" },
        limits: { text: 500, textBytes: 2_048, nickname: 32, frameBytes: 16_384, page: 100 },
        config: { slow: 0, readonly: false, links: true },
        retry: { min: 20, spread: 20, max: 100 },
        viewers: 3,
        ...hello,
      }),
      JSON.stringify({
        type: "history",
        mode: "snapshot",
        epoch: "e1",
        first: 1,
        last: seq,
        more: false,
        data: history.map((text, index) => createMessage(index + 1, text)),
        ...historyFrame,
      }),
    ],
  });
  return {
    ...peer,
    async message(text, extra) {
      seq += 1;
      await peer.send(createMessage(seq, text, extra));
    },
    async batch(texts) {
      const data = texts.map((text) => {
        seq += 1;
        return createMessage(seq, text);
      });
      await peer.send({ type: "batch", data });
    },
    async sent(type) {
      const { frames } = await peer.received();
      return frames
        .map(({ data }) => JSON.parse(data) as Record<string, unknown>)
        .filter((frame) => frame.type === type);
    },
  };
}
