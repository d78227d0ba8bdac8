import { ChizzyChat } from "./index.js";

export * from "./index.js";

/*
 * The entry of the one-file builds. A chat server hands out this file, so an element without a `server` connects to where the file came
 * from: the tag and one script line are all that a page needs.
 */
const origin = new URL(import.meta.url).origin;
if (origin.startsWith("http")) ChizzyChat.defaultServer ??= origin;
