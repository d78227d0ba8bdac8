import { Counter, Gauge, Histogram, Registry } from "prom-client";

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

/** What `/metrics` shows, each server its own. Labels are codes of ours, never words from outside, so their number is bounded. */
export class Metrics {
  readonly registry = new Registry();
  readonly connections = this.#gauge("chizzy_connections", "Open connections.");
  readonly channels = this.#gauge("chizzy_channels", "Channels in memory.");
  readonly cacheBytes = this.#gauge("chizzy_cache_bytes", "Bytes of messages that channels keep in memory.");
  readonly messages = this.#counter("chizzy_messages_total", "Messages stored.");
  readonly deliveries = this.#counter("chizzy_deliveries_total", "Events sent to viewers.");
  readonly slowReaders = this.#counter(
    "chizzy_slow_readers_total",
    "Connections cut because their send queue was full.",
  );
  readonly halfOpen = this.#counter(
    "chizzy_half_open_total",
    "Connections cut because they did not answer a ping.",
  );
  readonly socketErrors = this.#counter(
    "chizzy_socket_errors_total",
    "Connections that broke or sent broken frames.",
  );
  readonly #flushes = this.#histogram(
    "chizzy_flush_seconds",
    "Time to send what one flush gathered.",
    SECONDS,
  );
  readonly #commits = this.#histogram(
    "chizzy_commit_seconds",
    "Time to store one group of messages.",
    SECONDS,
  );
  readonly #rows = this.#histogram(
    "chizzy_commit_messages",
    "Messages in one group.",
    [1, 2, 5, 10, 20, 50, 100],
  );
  readonly #errors = this.#labelled("chizzy_errors_total", "Requests refused, by error code.", "code");
  readonly #refused = this.#labelled(
    "chizzy_refused_joins_total",
    "Joins refused, by HTTP status or close code.",
    "code",
  );
  readonly #closes = this.#labelled("chizzy_closes_total", "Connections ended, by close code.", "code");

  countError(code: string): void {
    this.#errors.inc({ code });
  }

  countRefusedJoin(code: number): void {
    this.#refused.inc({ code });
  }

  /** A peer may close with any code: those that mean nothing to us are counted as one. */
  countClose(code: number): void {
    const isKnown =
      (code >= 1000 && code <= 1014) || (code >= 4000 && code <= 4010) || (code >= 4500 && code <= 4510);
    this.#closes.inc({ code: isKnown ? code : "other" });
  }

  observeFlush(deliveries: number, ms: number): void {
    this.deliveries.inc(deliveries);
    this.#flushes.observe(ms / 1_000);
  }

  observeCommit(rows: number, ms: number): void {
    this.#rows.observe(rows);
    this.#commits.observe(ms / 1_000);
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }

  #labelled<Label extends string>(name: string, help: string, label: Label): Counter<Label> {
    return new Counter({ name, help, labelNames: [label], registers: [this.registry] });
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.registry] });
  }
}
