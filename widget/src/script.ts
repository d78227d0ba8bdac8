import { ChizzyChat } from "./element.js";
import { register } from "./register.js";

export * from "./element.js";

/*
 * The entry of the one-file builds. A chat server hands out this file, so an element without a `server` connects to where the file came
 * from, a path before its name included: the tag and one script line are all that a page needs. That has to be known before the first
 * tag connects.
 */
const script = new URL(import.meta.url);
if (script.protocol.startsWith("http")) ChizzyChat.defaultServer ??= new URL(".", script).href;
register();
