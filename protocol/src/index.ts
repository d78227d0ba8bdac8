export * from "./codes.js";
export * from "./decode.js";
export { decodeServerFrame, type IncomingEvent, type IncomingFrame } from "./decode-server-frame.js";
export type { Decoded, DecodeError } from "./decoded.js";
export * from "./encode.js";
export type * from "./frames.js";
export * from "./limits.js";
export * as schemas from "./schemas.js";
export * from "./text.js";
