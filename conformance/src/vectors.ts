import { createRequire } from "node:module";

/** The protocol's examples, which servers in other languages test themselves with. */
const require = createRequire(import.meta.url);

export interface InvalidFrame {
  name: string;
  text: string;
  /** The `error` that answers it. */
  code: string;
}

/** What a client may send and must be told that it is no frame. */
export function invalidClientFrames(): InvalidFrame[] {
  const all = require("chizzy-chat-protocol/vectors/invalid.json") as (InvalidFrame & { from: string })[];
  return all.filter(({ from }) => from === "client");
}

export interface TextVector {
  name: string;
  input: string;
  /** How it must be stored; empty: it must be refused as `empty`. */
  output: string;
}

export function textVectors(): TextVector[] {
  return require("chizzy-chat-protocol/vectors/text.json") as TextVector[];
}
