import type { LogRow } from "./day-marks.js";
import type { RowContext } from "./row-element.js";

/** What the list is to show. */
export interface LogState {
  rows: readonly LogRow[];
  /** Messages that came since the viewer left the end. */
  unseen: number;
  /** Whether `loadOlder` can bring rows. */
  hasOlder: boolean;
  /** The channel's history has arrived: an empty list is empty. */
  isLoaded: boolean;
  /** Rows shown while the end is followed. */
  maxMessages: number;
  /** Rows a second that can be read; 0: no limit. */
  maxRate: number;
  /** All rows are rendered anew when a value in it is another one than before. */
  context: RowContext;
}
