/** The language of a tag (BCP 47), without what is more exact: `ko` of `ko-KR`, and of the `ko_KR` that other systems write. Lower-cased. */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
