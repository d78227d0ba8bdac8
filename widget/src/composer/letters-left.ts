import { codePointLength, isFarTooLong, normalizeText, utf8Length } from "chizzy-chat-protocol";

/** Of a longer text nobody counts letters: its excess is told in code points. */
const MAX_SEGMENTED = 5_000;

let segmenter: Intl.Segmenter | undefined;

/**
 * How much of a text's limits is left, as a viewer counts. Positive: so many more letters fit, of the plain kind, which have one code
 * point each; how many emoji fit depends on the emoji, since some have ten. Negative: so many letters, as the eye counts them (UAX #29),
 * must go from the end.
 */
export function lettersLeft(
  text: string,
  limits: { readonly text: number; readonly textBytes: number },
): number {
  // What the other end would not look at either is not normalized at each key.
  if (isFarTooLong(text, limits.text)) return limits.text - codePointLength(text.trim());
  const normalized = normalizeText(text);
  const points = codePointLength(normalized);
  // No code point has more than four bytes.
  const left = Math.min(limits.text - points, Math.floor((limits.textBytes - utf8Length(normalized)) / 4));
  if (left >= 0 || normalized.length > MAX_SEGMENTED) return left;
  let fits = true;
  let over = 0;
  let pointsSoFar = 0;
  let bytesSoFar = 0;
  for (const letter of lettersOf(normalized)) {
    pointsSoFar += codePointLength(letter);
    bytesSoFar += utf8Length(letter);
    fits &&= pointsSoFar <= limits.text && bytesSoFar <= limits.textBytes;
    if (!fits) over += 1;
  }
  return -over;
}

/** Firefox before 125 has no segmenter: code points, which are letters in most scripts. */
function lettersOf(text: string): string[] {
  if (!("Segmenter" in Intl)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
