const clock = new Intl.DateTimeFormat("ko", { hour: "2-digit", minute: "2-digit", hour12: false });

/** The time of a row. One formatter for all: one per row would be what the contenders are measured by. */
export function timeOf(message) {
  return clock.format(message.timestamp);
}
