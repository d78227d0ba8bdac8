/** How many hues there are: the stylesheet has a class `hue-<n>` for each, readable on light and on dark. */
export const HUES = 24;

/** The hue of an author, 0 to 23, the same on every visit and for every viewer: FNV-1a over the UTF-16 units of the name. */
export function authorHue(nickname: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < nickname.length; index += 1) {
    hash = Math.imul(hash ^ nickname.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % HUES;
}
