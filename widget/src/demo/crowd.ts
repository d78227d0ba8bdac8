import { ANSWERS, CHAT, HYPE, SCENES } from "./lines.js";
import { CROWD, MODERATORS, type Person, STREAMER } from "./people.js";
import type { Random } from "./random.js";

type Language = keyof typeof CROWD;
type Mood = keyof typeof MOODS;

/** A message. `answer`: to the line of the scene before it; `between`: no line of a scene. */
export interface SayTurn {
  kind: "say";
  person: Person;
  text: string;
  part: "line" | "answer" | "between";
}

/** What happens next. */
export type Turn =
  | SayTurn
  /** So many seconds are between two messages of one viewer from now on. */
  | { kind: "slow"; seconds: number }
  /** A moderator removes the last line of the scene. */
  | { kind: "delete" };

/** How fast a mood is, as a factor, and how many lines of anybody come between two of the scene, at most. */
const MOODS = {
  calm: { pace: 0.4, between: 1 },
  chat: { pace: 1, between: 2 },
  hype: { pace: 2.5, between: 5 },
} as const;
/** Nobody says what was said in one of so many last lines. */
const MEMORY = 12;

/** The people of a demo: scenes in a random order, and what anybody says between their lines. */
export class Crowd {
  readonly #random: Random;
  #mood: Mood = "chat";
  /** What is left of this scene, the next line last; and the scenes after it. */
  #lines: string[] = [];
  #scenes: (readonly string[])[] = [];
  #between = 0;
  /** Who spoke last in the scene, by the sign that stands for them. */
  readonly #speakers = new Map<string, Person>();
  readonly #said: string[] = [];
  #last: Person | undefined;

  constructor(random: Random) {
    this.#random = random;
  }

  /** How fast it goes now, as a factor. */
  get pace(): number {
    return MOODS[this.#mood].pace;
  }

  next(): Turn {
    if (this.#between > 0) {
      this.#between -= 1;
      return this.#chat();
    }
    const line = this.#nextLine();
    if (line === "~delete") return { kind: "delete" };
    if (line.startsWith("~slow ")) return { kind: "slow", seconds: Number(line.slice(6)) };
    if (line.startsWith("~")) {
      this.#mood = line.slice(1) as Mood;
      return this.next();
    }
    this.#between = Math.round(this.#random.next() * MOODS[this.#mood].between);
    const space = line.indexOf(" ");
    const [sign = "", manner] = line.slice(0, space);
    const person = this.#speaker(sign, manner === "+");
    this.#speakers.set(sign, person);
    return this.#say(person, line.slice(space + 1), manner === "<" ? "answer" : "line");
  }

  /** What a viewer who wrote `text` is answered, in their language. */
  answer(text: string): SayTurn {
    const language = /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(text) ? "k" : "e";
    const kind = /\?|？/.test(text)
      ? "question"
      : /안녕|ㅎㅇ|하이|\bhi\b|hello|hey/i.test(text)
        ? "hello"
        : "other";
    return this.#say(
      this.#random.pick(CROWD[language]),
      this.#random.pick(ANSWERS[language][kind]),
      "between",
    );
  }

  #nextLine(): string {
    while (this.#lines.length === 0) {
      if (this.#scenes.length === 0) {
        // The first scene opens the stream; it is as good as any where it comes again.
        const [first = [], ...others] = SCENES;
        this.#scenes = [...this.#shuffle(others), first];
      }
      this.#lines = [...(this.#scenes.pop() ?? [])].reverse();
    }
    return this.#lines.pop() ?? "";
  }

  /** A line of anybody, in the mood of the moment. */
  #chat(): Turn {
    const language: Language = this.#random.next() < 0.62 ? "k" : "e";
    const lines: readonly string[] = (this.#mood === "hype" ? HYPE : CHAT)[language];
    return this.#say(this.#someone(CROWD[language]), this.#fresh(lines), "between");
  }

  #say(person: Person, line: string, part: SayTurn["part"]): SayTurn {
    const text = line.replace(
      /@([ke])\b/,
      (_, language: Language) => `@${this.#someone(CROWD[language], person).nickname}`,
    );
    this.#last = person;
    this.#said.push(line);
    if (this.#said.length > MEMORY) this.#said.shift();
    return { kind: "say", person, text, part };
  }

  #speaker(sign: string, isSame: boolean): Person {
    const before = this.#speakers.get(sign);
    if (isSame && before !== undefined) return before;
    if (sign === "s") return STREAMER;
    if (sign === "m") return this.#random.pick(MODERATORS);
    if (sign === "g") return this.#someone(CROWD.k.filter(({ guest }) => guest));
    return this.#someone(CROWD[sign === "e" ? "e" : "k"], before);
  }

  /** Anybody but who spoke last, and `other`. */
  #someone(people: readonly Person[], other = this.#last): Person {
    return this.#random.pick(people.filter((person) => person !== this.#last && person !== other));
  }

  #fresh(lines: readonly string[]): string {
    return this.#random.pick(lines.filter((line) => !this.#said.includes(line)));
  }

  #shuffle<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    const shuffled: Item[] = [];
    while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(this.#random.next() * rest.length), 1));
    return shuffled;
  }
}
