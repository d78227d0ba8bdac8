/*
 * Load generator of the fan-out bench: one thread, epoll, no dependencies, so that it costs less than any server it
 * drives. It opens `--subscribers` WebSocket connections, publishes through the first `--publishers` of them on a fixed
 * schedule, and counts what each subscriber receives. One JSON line per phase on stdout, the last one is the result.
 *
 * Latency runs from the moment a message was due, not from when it was written: if the server (or this program) stalls,
 * the messages that should have gone out meanwhile are late by that much, and the figures say so ("coordinated
 * omission" is what hides it otherwise).
 *
 * Run by generator.ts: load-generator --port N --dialect chizzy|bare|socketio --subscribers N --publishers N --rate N
 *                                     --server-pid N --warm-up-ms N --measure-ms N --drain-ms N
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "websocket.h"
#include "tally.h"

enum { READ_CHUNK = 256 << 10, MAX_PARTIAL = 4 << 20, EVENTS = 64, OPENING_AT_ONCE = 128 };
enum { SETTLE_MS = 700, JOIN_LIMIT_MS = 60000, STALL_MS = 3000, LINGER_MS = 300 };

enum state { CONNECTING, UPGRADING, GREETING, JOINED, CLOSED };
enum phase { JOINING, SETTLING, PUBLISHING, DRAINING };

struct connection {
  int fd;
  enum state state;
  uint8_t *partial; /* the start of a frame whose rest has not arrived */
  size_t partial_length;
  uint8_t *unsent;
  size_t unsent_length;
};

/* How a server is joined and spoken to; `publish` is a format of the index (1) and the scheduled time (2). */
enum kind { CHIZZY, BARE, SOCKETIO };
struct dialect {
  enum kind kind;
  const char *name, *path, *subprotocol, *publish;
};

#define TEXT "\"good evening, @@%1$lld.%2$lld@@ what a nice stream today\""
static const struct dialect dialects[] = {
    {CHIZZY, "chizzy", "/?channel=bench", "chizzy.v1",
     "{\"type\":\"message\",\"ref\":\"bench-%1$08lld\",\"text\":" TEXT ",\"nickname\":\"bench\"}"},
    {BARE, "bare", "/", "", "{\"nickname\":\"bench\",\"text\":" TEXT ",\"timestamp\":1767225600000}"},
    {SOCKETIO, "socketio", "/socket.io/?EIO=4&transport=websocket", "",
     "42[\"message\",{\"nickname\":\"bench\",\"text\":" TEXT ",\"timestamp\":1767225600000}]"},
};

static const struct dialect *dialect;
static struct connection *connections;
static struct tally tally;
static int epoll_fd, timer_fd, port, subscribers, publishers, server_pid;
static int opened, joined, closed, refused;
static int64_t interval, first_measured, messages, drain_limit, clock_start;
static char problem[300]; /* the first thing that went wrong, in the server's words where it has any */

static int64_t now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000 - clock_start;
}

static void note_problem(const char *format, ...) {
  if (problem[0]) return;
  va_list args;
  va_start(args, format);
  vsnprintf(problem, sizeof problem, format, args);
  va_end(args);
  for (char *c = problem; *c; c++)
    if (*c == '"' || *c == '\\' || (unsigned char)*c < ' ') *c = '\''; /* it is printed inside a JSON string */
}

static void close_connection(struct connection *c, const char *why) {
  if (c->state == CLOSED) return;
  note_problem("connection %d of %d closed: %s", (int)(c - connections) + 1, subscribers, why);
  if (c->state == JOINED) joined--;
  c->state = CLOSED;
  closed++;
  close(c->fd);
}

static void watch(struct connection *c, int operation, uint32_t events) {
  struct epoll_event event = {.events = events, .data.ptr = c};
  epoll_ctl(epoll_fd, operation, c->fd, &event);
}

static void flush_unsent(struct connection *c) {
  ssize_t sent = send(c->fd, c->unsent, c->unsent_length, MSG_NOSIGNAL);
  if (sent < 0 && errno != EAGAIN) return close_connection(c, strerror(errno));
  if (sent > 0) memmove(c->unsent, c->unsent + sent, c->unsent_length -= (size_t)sent);
  watch(c, EPOLL_CTL_MOD, c->unsent_length ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

/* Sends at once, or queues behind what the server has not read yet: a slow server must not slow the schedule. */
static void send_bytes(struct connection *c, const void *bytes, size_t length) {
  if (c->state == CLOSED) return;
  ssize_t sent = c->unsent_length ? 0 : send(c->fd, bytes, length, MSG_NOSIGNAL);
  if (sent < 0 && errno != EAGAIN) return close_connection(c, strerror(errno));
  if (sent < 0) sent = 0;
  if ((size_t)sent == length) return;
  size_t rest = length - (size_t)sent;
  c->unsent = realloc(c->unsent, c->unsent_length + rest);
  if (!c->unsent) abort();
  memcpy(c->unsent + c->unsent_length, (const uint8_t *)bytes + sent, rest);
  c->unsent_length += rest;
  watch(c, EPOLL_CTL_MOD, EPOLLIN | EPOLLOUT);
}

static void send_frame(struct connection *c, int opcode, const void *payload, size_t length) {
  uint8_t frame[1024];
  send_bytes(c, frame, write_frame(frame, opcode, payload, length));
}

static void publish(int64_t index) {
  char text[512];
  int length = snprintf(text, sizeof text, dialect->publish, (long long)index, (long long)(index * interval));
  send_frame(&connections[index % publishers], OPCODE_TEXT, text, (size_t)length);
}

static int starts(const struct frame *f, const char *prefix) {
  size_t length = strlen(prefix);
  return f->length >= length && memcmp(f->payload, prefix, length) == 0;
}

static void become_joined(struct connection *c) {
  c->state = JOINED;
  joined++;
}

static void handle_text(struct connection *c, const struct frame *f, int64_t now) {
  if (dialect->kind == SOCKETIO) {
    /* Engine.IO: 0 open, 2 ping. Socket.IO inside it: 40 connected, 41 and 44 refused. */
    if (starts(f, "0")) return send_frame(c, OPCODE_TEXT, "40", 2);
    if (starts(f, "2")) return send_frame(c, OPCODE_TEXT, "3", 1);
    if (starts(f, "40") && c->state == GREETING) return become_joined(c);
    if (starts(f, "41") || starts(f, "44")) return close_connection(c, "refused by socket.io");
  }
  if (dialect->kind == CHIZZY) {
    /* `hello`, then `history` in the turn in which the socket is subscribed; nothing may be sent before. */
    int is_history = memmem(f->payload, f->length, "\"type\":\"history\"", 16) != NULL;
    if (is_history && c->state == GREETING) return become_joined(c);
    if (starts(f, "{\"type\":\"error\"") || starts(f, "{\"type\":\"bye\"")) {
      refused++;
      note_problem("the server said %.*s", (int)(f->length < 200 ? f->length : 200), f->payload);
    }
  }
  if (c->state == JOINED) tally_scan(&tally, (int)(c - connections), f->payload, f->length, now);
}

static void handle_frame(struct connection *c, const struct frame *f, int64_t now) {
  char why[80];
  if (f->opcode == OPCODE_TEXT && f->fin) return handle_text(c, f, now);
  if (f->opcode == OPCODE_PING) return send_frame(c, OPCODE_PONG, f->payload, f->length);
  if (f->opcode == OPCODE_PONG) return;
  int code = f->length >= 2 ? f->payload[0] << 8 | f->payload[1] : 1005;
  if (f->opcode == OPCODE_CLOSE)
    snprintf(why, sizeof why, "close code %d %.*s", code, f->length > 2 ? (int)f->length - 2 : 0, f->payload + 2);
  else snprintf(why, sizeof why, "a frame this generator does not read (opcode %d, fin %d)", f->opcode, f->fin);
  close_connection(c, why);
}

/* Reads once, into one buffer shared by all connections (it stays in the cache), behind what was left of this one. */
static void handle_readable(struct connection *c) {
  static uint8_t buffer[MAX_PARTIAL + READ_CHUNK];
  memcpy(buffer, c->partial, c->partial_length);
  ssize_t got = recv(c->fd, buffer + c->partial_length, READ_CHUNK, 0);
  if (got < 0 && errno == EAGAIN) return;
  if (got <= 0) return close_connection(c, got ? strerror(errno) : "end of stream");
  int64_t now = now_us();
  size_t length = c->partial_length + (size_t)got, at = 0, taken;
  if (c->state == UPGRADING) {
    long head = read_handshake((char *)buffer, length, dialect->subprotocol);
    if (head < 0) return close_connection(c, "the server refused the upgrade");
    if (head > 0) c->state = GREETING;
    if (head > 0 && dialect->kind == BARE) become_joined(c);
    at = (size_t)head;
  }
  struct frame frame;
  while (c->state >= GREETING && c->state != CLOSED && (taken = read_frame(buffer + at, length - at, &frame))) {
    handle_frame(c, &frame, now);
    at += taken;
  }
  if (c->state == CLOSED) return;
  c->partial_length = length - at;
  if (c->partial_length > MAX_PARTIAL) return close_connection(c, "a frame of more than 4 MiB");
  if (!c->partial_length) return;
  c->partial = realloc(c->partial, c->partial_length);
  if (!c->partial) abort();
  memcpy(c->partial, buffer + at, c->partial_length);
}

static void open_connection(struct connection *c) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  c->state = CONNECTING;
  opened++;
  if (c->fd < 0) return close_connection(c, strerror(errno));
  int on = 1;
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (connect(c->fd, (struct sockaddr *)&address, sizeof address) < 0 && errno != EINPROGRESS)
    return close_connection(c, strerror(errno));
  watch(c, EPOLL_CTL_ADD, EPOLLOUT);
}

static void handle_event(struct connection *c, uint32_t events) {
  if (c->state == CLOSED) return;
  if (c->state == CONNECTING) {
    char request[512];
    c->state = UPGRADING;
    watch(c, EPOLL_CTL_MOD, EPOLLIN);
    send_bytes(c, request, write_handshake(request, sizeof request, port, dialect->path, dialect->subprotocol));
    return;
  }
  if (events & EPOLLOUT) flush_unsent(c);
  if (c->state != CLOSED && events & (EPOLLIN | EPOLLHUP | EPOLLERR)) handle_readable(c);
}

/* Processor time of the server in clock ticks (10 ms), all its threads: proc(5), fields 14 and 15. */
static void read_server_cpu(unsigned long ticks[2]) {
  char path[40], stat[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", server_pid);
  FILE *file = fopen(path, "r");
  size_t length = file ? fread(stat, 1, sizeof stat - 1, file) : 0;
  if (file) fclose(file);
  stat[length] = 0;
  const char *name_end = strrchr(stat, ')');
  if (!name_end || sscanf(name_end + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", ticks, ticks + 1) != 2)
    note_problem("the server process ended");
}

static double own_cpu_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void announce(const char *event) {
  printf("{\"event\":\"%s\"}\n", event);
  fflush(stdout);
}

/* What was read at the two ends of the measured window. */
static struct reading {
  int64_t at;
  uint64_t deliveries;
  unsigned long ticks[2];
  double own_ms;
} window[2];

static void take_reading(struct reading *r) {
  read_server_cpu(r->ticks);
  r->at = now_us(), r->deliveries = tally.deliveries, r->own_ms = own_cpu_ms();
}

static void print_result(int64_t joined_after, const char *drained) {
  double tick_ms = 1000.0 / (double)sysconf(_SC_CLK_TCK);
  unsigned long long expected = (unsigned long long)messages * (unsigned)subscribers;
  printf("{\"event\":\"result\",\"generator\":\"c\",\"joinMs\":%.1f,\"windowMs\":%.1f,\"windowDeliveries\":%llu,"
         "\"serverUserMs\":%.0f,\"serverSystemMs\":%.0f,\"generatorCpuMs\":%.1f,",
         (double)joined_after / 1e3, (double)(window[1].at - window[0].at) / 1e3,
         (unsigned long long)(window[1].deliveries - window[0].deliveries),
         (double)(window[1].ticks[0] - window[0].ticks[0]) * tick_ms,
         (double)(window[1].ticks[1] - window[0].ticks[1]) * tick_ms, window[1].own_ms - window[0].own_ms);
  printf("\"p50Ms\":%.3f,\"p99Ms\":%.3f,\"maxMs\":%.3f,\"drained\":\"%s\",", (double)tally_quantile(&tally, 0.5) / 1e3,
         (double)tally_quantile(&tally, 0.99) / 1e3, (double)tally.latency_max / 1e3, drained);
  printf("\"expected\":%llu,\"received\":%llu,\"missing\":%llu,\"doubled\":%llu,\"disordered\":%llu,\"unknown\":%llu,"
         "\"orders\":%d,\"closed\":%d,\"refused\":%d,\"problem\":\"%s\"}\n",
         expected, (unsigned long long)tally.deliveries, expected - (unsigned long long)tally.deliveries,
         (unsigned long long)tally.doubled, (unsigned long long)tally.disordered, (unsigned long long)tally.unknown,
         tally.deliveries == expected ? tally_orders(&tally) : 1, closed, refused, problem);
  exit(0);
}

/* Moves the run on: called after every batch of events and whenever the timer fires. Returns the next deadline. */
static int64_t advance(int64_t now) {
  static enum phase phase = JOINING;
  static int64_t joined_after, published, last_delivery_at, complete_at;
  static uint64_t last_deliveries;
  if (phase == JOINING) {
    while (opened < subscribers && opened - joined - closed < OPENING_AT_ONCE) open_connection(&connections[opened]);
    if (closed || now > JOIN_LIMIT_MS * 1000LL) {
      note_problem("only %d of %d connections joined in time", joined, subscribers);
      fprintf(stderr, "load-generator: %s\n", problem);
      exit(1);
    }
    if (joined < subscribers) return now + 100000;
    joined_after = now;
    phase = SETTLING;
    announce("joined");
  }
  if (phase == SETTLING) {
    int64_t start = joined_after + SETTLE_MS * 1000LL;
    if (now < start) return start;
    announce("settled");
    clock_start += now; /* from here on, time is the schedule's: message k is due at k x interval */
    now = 0;
    phase = PUBLISHING;
  }
  if (phase == PUBLISHING) {
    while (published < messages && published * interval <= now) {
      if (published == first_measured) take_reading(&window[0]), announce("measuring");
      publish(published++);
    }
    if (now < messages * interval) return published * interval;
    take_reading(&window[1]), announce("measured");
    last_delivery_at = now;
    phase = DRAINING;
  }
  if (tally.deliveries == (uint64_t)messages * (unsigned)subscribers) {
    /* Stay a little longer: a double would come after the first copy. */
    if (!complete_at) complete_at = now;
    if (now < complete_at + LINGER_MS * 1000) return complete_at + LINGER_MS * 1000;
    print_result(joined_after, "complete");
  }
  if (tally.deliveries != last_deliveries) last_deliveries = tally.deliveries, last_delivery_at = now;
  if (now - last_delivery_at > STALL_MS * 1000LL) print_result(joined_after, "stalled");
  if (now > messages * interval + drain_limit) print_result(joined_after, "behind");
  return now + 100000;
}

static long option(int argc, char **argv, const char *name, long least) {
  for (int i = 1; i + 1 < argc; i += 2)
    if (!strcmp(argv[i], name) && atol(argv[i + 1]) >= least) return atol(argv[i + 1]);
  fprintf(stderr, "load-generator: %s needs a whole number of at least %ld\n", name, least);
  exit(2);
}

int main(int argc, char **argv) {
  for (int i = 1; i + 1 < argc; i += 2)
    for (size_t d = 0; d < sizeof dialects / sizeof *dialects; d++)
      if (!strcmp(argv[i], "--dialect") && !strcmp(argv[i + 1], dialects[d].name)) dialect = &dialects[d];
  if (!dialect) return fprintf(stderr, "load-generator: --dialect must be chizzy, bare or socketio\n"), 2;
  port = (int)option(argc, argv, "--port", 1);
  subscribers = (int)option(argc, argv, "--subscribers", 1);
  publishers = (int)option(argc, argv, "--publishers", 1);
  server_pid = (int)option(argc, argv, "--server-pid", 1);
  long rate = option(argc, argv, "--rate", 1);
  interval = 1000000 / rate;
  first_measured = option(argc, argv, "--warm-up-ms", 0) * 1000 / interval;
  messages = first_measured + option(argc, argv, "--measure-ms", 1) * 1000 / interval;
  drain_limit = option(argc, argv, "--drain-ms", 0) * 1000;
  /* Nothing outlives the bench: this process ends with its parent, and in any case after the longest possible run. */
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  alarm((unsigned)(JOIN_LIMIT_MS / 1000 + (messages * interval + drain_limit) / 1000000 + 10));

  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  connections = calloc((size_t)subscribers, sizeof *connections);
  if (!connections) abort();
  tally_init(&tally, subscribers, publishers, messages, first_measured);
  clock_start = now_us();
  epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  struct epoll_event timer_event = {.events = EPOLLIN, .data.ptr = NULL}, events[EVENTS];
  epoll_ctl(epoll_fd, EPOLL_CTL_ADD, timer_fd, &timer_event);

  int64_t armed = -1;
  for (;;) {
    int64_t deadline = advance(now_us());
    deadline += clock_start; /* after the call, which may move the clock's start */
    if (deadline != armed) {
      /* epoll_wait counts whole milliseconds, which a schedule of 5 ms per message would feel. */
      struct itimerspec when = {.it_value = {deadline / 1000000, deadline % 1000000 * 1000}};
      timerfd_settime(timer_fd, TFD_TIMER_ABSTIME, &when, NULL);
      armed = deadline;
    }
    int count = epoll_wait(epoll_fd, events, EVENTS, -1);
    for (int i = 0; i < count; i++) {
      if (events[i].data.ptr) handle_event(events[i].data.ptr, events[i].events);
      else if (read(timer_fd, &(uint64_t){0}, 8) == 8) armed = -1;
    }
  }
}
