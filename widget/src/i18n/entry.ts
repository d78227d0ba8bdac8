/** What pages may do with the interface texts: add a language, or change single texts. */
export { registerTranslation, type Translation } from "./index.js";
