/** The names of the examples that have a package.json, in order. */
export function installedExamples(): Promise<string[]>;

/**
 * Copies an example into `.cache/examples/`, installs what its lock names, with our own packages as `npm pack` makes them of what is
 * built, and runs its `build` if it has one. Resolves with the folder of the copy. Rejects with what npm wrote.
 */
export function buildExample(name: string): Promise<string>;
