/** Numbers and times in one language. Making an `Intl` formatter is slow, so each is made once. */
export interface Format {
  number: (value: number) => string;
  /** The time of day of a timestamp (ms since 1970), in the viewer's time zone. */
  time: (timestamp: number) => string;
  /** The same with its date, in short. */
  dated: (timestamp: number) => string;
  /** The date in full, with the day of the week. */
  day: (timestamp: number) => string;
  /** Date and time in full. */
  full: (timestamp: number) => string;
}

const formats = new Map<string, Format>();

/** The formats of a language, given by its tag (BCP 47). */
export function formatFor(lang: string): Format {
  let format = formats.get(lang);
  if (format === undefined) {
    const number = new Intl.NumberFormat(lang);
    const time = new Intl.DateTimeFormat(lang, { hour: "numeric", minute: "2-digit" });
    const dated = new Intl.DateTimeFormat(lang, {
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    });
    const day = new Intl.DateTimeFormat(lang, { dateStyle: "full" });
    const full = new Intl.DateTimeFormat(lang, { dateStyle: "full", timeStyle: "medium" });
    format = {
      number: (value) => number.format(value),
      time: (timestamp) => time.format(timestamp),
      dated: (timestamp) => dated.format(timestamp),
      day: (timestamp) => day.format(timestamp),
      full: (timestamp) => full.format(timestamp),
    };
    formats.set(lang, format);
  }
  return format;
}
