/** Takes what goes to `console.warn` until `stop()`, which returns it. */
export function collectWarnings(): { stop(): string[] } {
  const { warn } = console;
  const collected: string[] = [];
  console.warn = (...values: unknown[]) => collected.push(values.join(" "));
  return {
    stop() {
      console.warn = warn;
      return collected;
    },
  };
}
