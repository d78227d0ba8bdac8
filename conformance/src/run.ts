import type { Check, Entry } from "./check.js";
import type { Server } from "./server.js";
import { TestChannel } from "./test-channel.js";
import { Failure, NotApplicable, NotTested, type Verdict } from "./verdict.js";

export interface Row {
  rule: string;
  says: string;
  verdict: Verdict;
}

/** Checks that are made at once. */
const AT_ONCE = 6;
/** A check that is not done by then never will be. */
const LONGEST_CHECK_MS = 180_000;

/** Makes the checks, some at a time. Returns what they say in the order of the entries; `onDone` is told of each one. */
export async function runEntries(
  server: Server,
  entries: readonly Entry[],
  onDone: () => void = () => {},
): Promise<Row[]> {
  const verdicts = new Map<Entry, Verdict>();
  const make = async (entry: Entry): Promise<void> => {
    verdicts.set(entry, await judge(server, entry));
    onDone();
  };
  const isIdle = (entry: Entry): boolean => "run" in entry && entry.isIdle === true;
  const isLast = (entry: Entry): boolean => "run" in entry && entry.isLast === true;
  const waiting = entries.filter((entry) => !isIdle(entry) && !isLast(entry));
  const worker = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await make(entry);
  };
  await Promise.all([...entries.filter(isIdle).map(make), ...Array.from({ length: AT_ONCE }, worker)]);
  for (const entry of entries.filter(isLast)) await make(entry);
  return entries.map((entry) => ({
    rule: entry.rule,
    says: entry.says,
    verdict: verdicts.get(entry) ?? { result: "not-tested", why: "it was not its turn" },
  }));
}

async function judge(server: Server, entry: Entry): Promise<Verdict> {
  if (!("run" in entry)) return { result: "not-tested", why: entry.why };
  if (entry.isSlow && !server.settings.isSlow)
    return { result: "not-tested", why: "takes long; give --slow" };
  const channel = new TestChannel(server);
  try {
    await withDeadline(entry, channel);
    return { result: "holds" };
  } catch (error) {
    if (error instanceof Failure) return { result: "fails", expected: error.expected, came: error.came };
    if (error instanceof NotApplicable) return { result: "not-applicable", why: error.message };
    if (error instanceof NotTested) return { result: "not-tested", why: error.message };
    // A fault of the kit. It must not pass for the server's, nor cost the rest of the table.
    return { result: "fails", expected: "the check to be made", came: `the kit failed: ${error}` };
  } finally {
    channel.leave();
  }
}

async function withDeadline(check: Check, channel: TestChannel): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const failure = new Failure("an end of the check", `none within ${LONGEST_CHECK_MS / 1000} s`);
    timer = setTimeout(reject, LONGEST_CHECK_MS, failure);
  });
  try {
    await Promise.race([check.run(channel), late]);
  } finally {
    clearTimeout(timer);
  }
}
