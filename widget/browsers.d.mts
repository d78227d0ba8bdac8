/** The oldest supported browsers, by the names of the Browser Compat Data. */
export declare const SUPPORTED: Readonly<
  Record<
    "chrome" | "chrome_android" | "edge" | "firefox" | "firefox_android" | "safari" | "safari_ios",
    string
  >
>;
/** The same for Vite. */
export declare const BUILD_TARGET: string[];
