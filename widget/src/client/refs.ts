/** A `ref` of 96 random bits: on a message it is the key by which a server knows a repetition, so nobody may guess it. */
export function createRef(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
