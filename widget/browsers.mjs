/**
 * The oldest browsers that are supported, by the names of the Browser Compat Data: those of mid 2024, about two and a half years old. Firefox 128 is the
 * one with long-term support, and before Chromium 125, Firefox 126 and Safari 17.4 there is no `:state()`. A test holds the built files to this.
 */
export const SUPPORTED = {
  chrome: "126",
  chrome_android: "126",
  edge: "126",
  firefox: "128",
  firefox_android: "128",
  safari: "17.5",
  safari_ios: "17.5",
};

/** The same for esbuild and Vite. */
export const BUILD_TARGET = [
  `chrome${SUPPORTED.chrome}`,
  `edge${SUPPORTED.edge}`,
  `firefox${SUPPORTED.firefox}`,
  `safari${SUPPORTED.safari}`,
  `ios${SUPPORTED.safari_ios}`,
];
