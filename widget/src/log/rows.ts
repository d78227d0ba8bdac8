/**
 * What a value must be, in a form that costs a page little: valibot would be a tenth of what it loads. Made from the schemas, see
 * `protocol/server-frames.ts`. A text: its pattern. A number: the least, the greatest, and whether it need not be a whole one. `true`: nothing else;
 * `false`: a boolean. A list: the rule of its items in brackets, its least and greatest length. An object: rules by name; what stands
 * behind the question mark may be absent. `event`: an event of the log, or of a newer protocol.
 */
export type Rule =
  | RegExp
  | boolean
  | "event"
  | readonly [least: number, greatest?: number, isAny?: true]
  | readonly [items: readonly [Rule], least: number, greatest?: number]
  | Rules;

export interface Rules {
  readonly [name: string]: Rule;
}
