const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A `ref` of 96 random bits: on a message it is the key by which a server knows a repetition, so nobody may guess it. */
export function createRef(): string {
  let ref = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) ref += ALPHABET[byte & 63];
  return ref;
}
