/**
 * What every server under test does once it listens: print its port as one JSON line, collect garbage when it gets SIGUSR2
 * (so that memory can be compared without what start-up and joining left behind), and end when its stdin ends, so that no
 * server outlives the bench, however the bench ended.
 */
export function announce(port: number): void {
  process.on("SIGUSR2", () => globalThis.gc?.());
  process.stdin.resume();
  process.stdin.on("end", () => process.exit(0));
  process.stdout.write(`${JSON.stringify({ event: "listening", port })}\n`);
}
