/** A piece of a message. Pieces never nest, and their texts joined are the message. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  /**
   * `href` is http or https, and its host is the one that `text` shows; `host` is that in ASCII, where letters of `text` could be taken for
   * others, as in аpple.com (UTS #39).
   */
  | {
      readonly kind: "link";
      readonly text: string;
      readonly href: string;
      readonly host?: string | undefined;
    }
  /** `own`: it is this viewer who is meant. */
  | { readonly kind: "mention"; readonly text: string; readonly own: boolean }
  /** `text` is the code with its colons. */
  | { readonly kind: "emote"; readonly text: string; readonly src: string };

export interface TokenContext {
  /** Checked addresses of images by code, without colons. */
  readonly emotes: ReadonlyMap<string, string>;
  /** Names that can be mentioned, lower-cased; those of the viewer are mentioned whether they are in here or not. */
  readonly names: Pick<ReadonlySet<string>, "has">;
  readonly ownNames: ReadonlySet<string>;
  /** Whether addresses become links. */
  readonly links: boolean;
}

/** After so many places where a marked piece could begin the rest of a message is plain text: more is no talk, and each may cost an element. */
const MAX_STARTS = 100;
/** In UTF-16 units: the 32 code points that the protocol allows. */
const MAX_NAME = 64;

/** Scripts whose words touch what stands beside them: "https://example.test에서", "https://example.test/a는". */
const TOUCHING = "\\p{sc=Hang}\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}ー";
/** Letters of all other scripts. None of ASCII: what can be read in two ways takes exponential time. */
const LETTER = `(?![${TOUCHING}\\x00-\\x7f])[\\p{L}\\p{M}\\p{N}]`;
const LABEL = `(?:(?:[a-z0-9_-]|${LETTER}){1,63}|[${TOUCHING}][\\p{L}\\p{M}\\p{N}-]{0,62})`;
/** One that is no name of ASCII letters follows only a label of its kind: "https://example.test.그리고" is a sentence. Hangul has one alone. */
const TOP_LEVEL =
  "(?:[a-z]{2,24}|xn--[a-z0-9-]+|(?<=[^\\x00-\\x7f]\\.)(?:한국|(?:(?![가-힣])[\\p{L}\\p{M}]){2,24}(?![\\p{L}\\p{M}])))";
const HOST = `(?:(?:${LABEL}\\.)+${TOP_LEVEL}|localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[\\da-f:.]{2,45}\\])`;
/** In a path such words belong to the address where they begin a part of it, as in "/wiki/서울". */
const PATH = `[/?#](?:[\\w.~:/?#[\\]@!$&'()*+,;=%-]|${LETTER}|(?<=[/=#&_+(@${TOUCHING}-])[${TOUCHING}])*`;

/*
 * Where a marked piece may begin. Every part that repeats ends at a character that it cannot contain, so time is linear. An address has no user
 * name: that would be read as the host.
 */
const START = new RegExp(
  `(?<![\\w@./-])(?:https?://|(?<![가-힣])(?=www\\.))${HOST}(?::\\d{1,5})?(?!:?(?:[\\w@-]|${LETTER})|\\.\\w|\\\\)(?:${PATH})?|(?<![\\w.])@|:(?=([^\\s:]{1,32}):)`,
  "giu",
);

/** A part of a host in which no letter can be taken for another one: ASCII, or Hangul alone. */
const PLAIN_LABEL = /^(?:[!-~]*|[가-힣\d:-]*)$/;

/** What a name is followed by when it stands in a Korean sentence: "@미나님께서는". */
const AFTER_NAME = /^[님씨야아이가은는을를도의와과랑만께서에게한테요예입니다들]{0,6}(?![\p{L}\p{N}_])/u;

/** Cuts a message into plain text, links, mentions and emotes, in one pass, in linear time whatever the text is. */
export function tokenize(text: string, context: TokenContext): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  START.lastIndex = 0;
  for (let starts = 0; starts < MAX_STARTS; starts += 1) {
    const match = START.exec(text);
    if (match === null) break;
    const token = tokenAt(text, match, context);
    if (token === undefined) continue;
    if (match.index > end) tokens.push({ kind: "text", text: text.slice(end, match.index) });
    tokens.push(token);
    end = START.lastIndex = match.index + token.text.length;
  }
  if (end < text.length) tokens.push({ kind: "text", text: text.slice(end) });
  return tokens;
}

function tokenAt(text: string, match: RegExpExecArray, context: TokenContext): Token | undefined {
  const [found, code] = match;
  if (found === "@") return mentionAt(text, match.index, context);
  if (code !== undefined) {
    const src = context.emotes.get(code);
    return src === undefined ? undefined : { kind: "emote", text: `:${code}:`, src };
  }
  if (!context.links) return undefined;
  return linkOf(withoutPunctuation(found));
}

/** Nothing where a browser would refuse the address. */
function linkOf(text: string): Token | undefined {
  const address = /^h/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { href, hostname } = new URL(address);
  const [, , shown = ""] = address.split(/[/?#]/);
  return { kind: "link", text, href, host: shown.split(".").every(isPlain) ? undefined : hostname };
}

function isPlain(label: string): boolean {
  return PLAIN_LABEL.test(label);
}

/** The longest name that stands after the `@`. */
function mentionAt(text: string, at: number, { names, ownNames }: TokenContext): Token | undefined {
  for (let end = Math.min(text.length, at + 1 + MAX_NAME); end > at + 1; end -= 1) {
    const name = text.slice(at + 1, end).toLowerCase();
    const own = ownNames.has(name);
    if ((own || names.has(name)) && AFTER_NAME.test(text.slice(end, end + 8)))
      return { kind: "mention", text: text.slice(at, end), own };
  }
  return undefined;
}

/** Signs at an address's end belong to the sentence, and so does a bracket that was opened before it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  let unopened = address.split(")").length - address.split("(").length;
  while (".,:;!?'*]".includes(address.charAt(end - 1)) || (address[end - 1] === ")" && unopened-- > 0))
    end -= 1;
  return address.slice(0, end);
}
