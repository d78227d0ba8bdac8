// A reporter for node:test, used beside the one that people read: `{ passed, failed, skipped }` as JSON.

export default async function* countingReporter(events) {
  const totals = new Map();
  for await (const { type, data } of events) {
    // The runner's own closing notes, at the outermost level; they come last, after any a test may have written.
    const note = type === "test:diagnostic" && data.nesting === 0 && /^([a-z]+) (\d+)$/.exec(data.message);
    if (note) totals.set(note[1], Number(note[2]));
  }
  const sum = (...names) => names.reduce((total, name) => total + (totals.get(name) ?? 0), 0);
  yield JSON.stringify({
    passed: sum("pass"),
    failed: sum("fail", "cancelled"),
    skipped: sum("skipped", "todo"),
  });
}
