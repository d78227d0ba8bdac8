/*
 * What arrived: every delivery is recognised by the marker `@@<index>.<scheduled microseconds>@@` inside its text, so
 * the same scan counts a message sent alone and a hundred in one frame, whatever JSON is around them.
 *
 * Each subscriber has one bit per message, so a loss, a double and a late arrival can be told apart exactly, and a
 * running hash of the order in which it saw them, so that two subscribers with different orders are noticed.
 */
#ifndef BENCH_TALLY_H
#define BENCH_TALLY_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* 64 buckets per power of two: a quantile is within 1.6 % of the true value, from a microsecond to an hour. */
enum { SUB_BITS = 6, SUB_BUCKETS = 1 << SUB_BITS, BUCKETS = 34 * SUB_BUCKETS };

struct tally {
  int subscribers, publishers;
  int64_t messages;       /* how many will be published in all */
  int64_t first_measured; /* latency is recorded from this index on; what is before it is warm-up */
  uint8_t *seen;          /* subscribers x messages bits */
  int64_t *last;          /* subscribers x publishers: the highest index seen from that publisher */
  uint64_t *order;        /* subscribers: hash of the indices in the order of arrival */
  uint64_t deliveries, doubled, disordered, unknown;
  uint64_t latency[BUCKETS], latency_count;
  int64_t latency_max;
};

static void tally_init(struct tally *t, int subscribers, int publishers, int64_t messages, int64_t first_measured) {
  memset(t, 0, sizeof *t);
  t->subscribers = subscribers, t->publishers = publishers;
  t->messages = messages, t->first_measured = first_measured;
  t->seen = calloc((size_t)subscribers, (size_t)(messages / 8 + 1));
  t->last = malloc(sizeof *t->last * (size_t)subscribers * (size_t)publishers);
  t->order = calloc((size_t)subscribers, sizeof *t->order);
  if (!t->seen || !t->last || !t->order) abort();
  for (long i = 0; i < (long)subscribers * publishers; i++) t->last[i] = -1;
}

static int bucket_of(int64_t micros) {
  uint64_t value = micros < 0 ? 0 : (uint64_t)micros;
  if (value < SUB_BUCKETS) return (int)value;
  int shift = 63 - __builtin_clzll(value) - SUB_BITS;
  int bucket = (shift + 1) * SUB_BUCKETS + (int)((value >> shift) - SUB_BUCKETS);
  return bucket < BUCKETS ? bucket : BUCKETS - 1;
}

/* The latency below which a share `quantile` (0 to 1) of the deliveries lies, in microseconds: its bucket's middle. */
static int64_t tally_quantile(const struct tally *t, double quantile) {
  uint64_t wanted = (uint64_t)(quantile * (double)t->latency_count), passed = 0;
  for (int bucket = 0; bucket < BUCKETS; bucket++) {
    passed += t->latency[bucket];
    if (passed <= wanted) continue;
    if (bucket < SUB_BUCKETS) return bucket;
    int shift = bucket / SUB_BUCKETS - 1;
    return ((int64_t)(bucket % SUB_BUCKETS + SUB_BUCKETS) << shift) + (((int64_t)1 << shift) >> 1);
  }
  return t->latency_max;
}

/* Reads digits up to `stop` into `value`; returns what follows `stop`, or null when the text is not of that form. */
static const uint8_t *read_number(const uint8_t *p, const uint8_t *end, uint8_t stop, int64_t *value) {
  const uint8_t *from = p;
  for (*value = 0; p < end && *p >= '0' && *p <= '9'; p++) *value = *value * 10 + (*p - '0');
  return p > from && p < end && *p == stop ? p + 1 : NULL;
}

static void tally_record(struct tally *t, int subscriber, int64_t index, int64_t latency) {
  if (index >= t->messages) {
    t->unknown++;
    return;
  }
  uint8_t *byte = t->seen + (size_t)subscriber * (size_t)(t->messages / 8 + 1) + index / 8;
  if (*byte & 1 << index % 8) {
    t->doubled++;
    return;
  }
  *byte |= (uint8_t)(1 << index % 8);
  t->deliveries++;
  /* Publishers are independent connections: a server owes their messages one order, but not the schedule's order. */
  int64_t *last = t->last + (long)subscriber * t->publishers + index % t->publishers;
  if (index < *last) t->disordered++;
  else *last = index;
  t->order[subscriber] = (t->order[subscriber] ^ (uint64_t)(index + 1)) * 0x100000001b3ULL;
  if (index < t->first_measured) return;
  t->latency[bucket_of(latency)]++;
  t->latency_count++;
  if (latency > t->latency_max) t->latency_max = latency;
}

/* Counts every marker in a received text; `now` is in microseconds on the schedule's clock. */
static void tally_scan(struct tally *t, int subscriber, const uint8_t *text, size_t length, int64_t now) {
  const uint8_t *end = text + length, *p = text;
  while ((p = memmem(p, (size_t)(end - p), "@@", 2))) {
    int64_t index, scheduled;
    const uint8_t *rest = read_number(p + 2, end, '.', &index);
    if (rest) rest = read_number(rest, end, '@', &scheduled);
    if (rest && (rest == end || *rest != '@')) rest = NULL;
    if (rest) tally_record(t, subscriber, index, now - scheduled);
    p = rest ? rest + 1 : p + 2;
  }
}

/* How many different orders the subscribers saw: 1 when all agree. Counted up to 2, which is already one too many. */
static int tally_orders(const struct tally *t) {
  for (int i = 1; i < t->subscribers; i++)
    if (t->order[i] != t->order[0]) return 2;
  return 1;
}

#endif
