/** What Lit's css-tag.js is in the one-file builds: a style sheet is its text, which root-styles.ts adopts. */

export const unsafeCSS = (cssText: string): { cssText: string; toString: () => string } => ({
  cssText,
  // A sheet may stand inside another one.
  toString: () => cssText,
});
export const getCompatibleStyle = <Style>(style: Style): Style => style;
// Lit names these in what it exports, and no file of ours asks for them.
export const css: undefined = undefined;
export const CSSResult: undefined = undefined;
export const adoptStyles: undefined = undefined;
export const supportsAdoptingStyleSheets = true;
