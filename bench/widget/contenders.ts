import { join } from "node:path";
import { root } from "../lib/server.js";

export const contenderNames = [
  "ours",
  "floor",
  "bare-dom",
  "virtuoso",
  "seed",
  "deep-chat",
  "vue-advanced-chat",
] as const;
export type ContenderName = (typeof contenderNames)[number];

/** One chat that a page can hold. */
export interface Contender {
  readonly name: ContenderName;
  /** The page's script; one of `pages/`. Bundled, but for ours, which is measured as it was built. */
  readonly entry: string;
  /** What a bundle holds beside a framework: packages of ./package.json. */
  readonly packages: readonly string[];
  /** One clause for the legend below the tables. */
  readonly about: string;
}

/** What every visit loads of ours, as `npm run build` leaves it: the script, and what it fetches by itself in a quiet moment. */
export const ourScripts = ["chizzy-chat.js", "chizzy-chat.features.js"].map((file) =>
  join(root, "widget/dist/cdn", file),
);

/** The contenders in the order in which they take turns. A further one needs a page and an entry here. */
export const contenders: Readonly<Record<ContenderName, Contender>> = {
  ours: {
    name: "ours",
    entry: "ours.js",
    packages: [],
    about: "<chizzy-chat> from its script files, whole; times shown, sampling off",
  },
  floor: {
    name: "floor",
    entry: "floor.js",
    packages: [],
    about: "receives and parses, draws nothing; a text field",
  },
  "bare-dom": {
    name: "bare-dom",
    entry: "bare-dom.js",
    packages: [],
    about: "createElement and append, the last 200 rows, follows the end; a text field",
  },
  virtuoso: {
    name: "virtuoso",
    entry: "virtuoso.jsx",
    packages: ["react", "react-dom", "react-virtuoso"],
    about: "React and react-virtuoso with followOutput; keeps every message, draws those in view",
  },
  seed: {
    name: "seed",
    entry: "seed.jsx",
    packages: ["react", "react-dom"],
    about: "a React list as the prototype's client: every message kept and drawn; follows the end",
  },
  "deep-chat": {
    name: "deep-chat",
    entry: "deep-chat.js",
    packages: ["deep-chat"],
    about: "deep-chat without a service; history by its property, live by addMessage",
  },
  "vue-advanced-chat": {
    name: "vue-advanced-chat",
    entry: "vue-advanced-chat.js",
    packages: ["vue-advanced-chat"],
    about: "vue-advanced-chat with one room; messages by its property",
  },
};
