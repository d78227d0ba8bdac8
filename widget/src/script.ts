import { ChizzyChat } from "./index.js";

export * from "./index.js";

/*
 * The entry of the one-file builds. A chat server hands out this file, so an element without a `server` connects to where the file came
 * from, a path before its name included: the tag and one script line are all that a page needs.
 */
const script = new URL(import.meta.url);
if (script.protocol.startsWith("http")) ChizzyChat.defaultServer ??= new URL(".", script).href;
