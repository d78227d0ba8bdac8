/** For those who write an engine of their own: what it must hold, as tests. */
export { type EngineRule, type EngineUnderTest, engineRules } from "./engine-rules.js";
