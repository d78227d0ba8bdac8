/** The language of a tag (BCP 47), without what is more exact: `ko` of `ko-KR`. Lower-cased. */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
