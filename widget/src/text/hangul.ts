/** For each final consonant, from U+11A8, the consonants that it is typed with. */
const FINALS =
  "ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ".split(
    ",",
  );

/**
 * Whether a name begins with what has been typed of it so far, whatever the case. A syllable in progress counts by its letters, so
 * that "ㅁ", "미", "민" (on the way to "미나") and the initials "ㅁㄴ" all begin "미나".
 */
export function beginsWith(name: string, typed: string): boolean {
  const letters = lettersOf(typed);
  return (
    lettersOf(name).startsWith(letters) ||
    [...name]
      .map((one) => lettersOf(one)[0])
      .join("")
      .startsWith(letters)
  );
}

/** Single letters of Hangul, those at a syllable's end as at its start; other scripts lower-cased. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? "")
    .normalize("NFKD")
    .toLowerCase();
}
