/*
 * The client's half of RFC 6455, as far as a load generator needs it: the opening handshake, masked frames out, whole
 * frames in. Text frames may be split or joined by TCP in any way; messages fragmented by the sender are not supported,
 * because no server compared here fragments (the generator reports one as a failure, it does not miscount it).
 */
#ifndef BENCH_WEBSOCKET_H
#define BENCH_WEBSOCKET_H

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { OPCODE_TEXT = 1, OPCODE_CLOSE = 8, OPCODE_PING = 9, OPCODE_PONG = 10 };

/* The nonce and its answer from RFC 6455, section 1.3. A fixed nonce saves the generator SHA-1 and still lets it check
 * that the other end speaks WebSocket. */
#define HANDSHAKE_KEY "dGhlIHNhbXBsZSBub25jZQ=="
#define HANDSHAKE_ACCEPT "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

/* One frame as it lies in the read buffer; `payload` points into that buffer. */
struct frame {
  int fin;
  int opcode;
  const uint8_t *payload;
  size_t length;
};

/* Writes the upgrade request into `out` and returns its length; `subprotocol` may be empty. */
static size_t write_handshake(char *out, size_t size, int port, const char *path, const char *subprotocol) {
  return (size_t)snprintf(out, size,
                          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " HANDSHAKE_KEY "\r\n%s%s%s\r\n",
                          path, port, *subprotocol ? "Sec-WebSocket-Protocol: " : "", subprotocol,
                          *subprotocol ? "\r\n" : "");
}

/*
 * Reads the answer to the handshake. Returns the length of its head, 0 while it is incomplete, -1 when the server
 * refused, did not prove itself, or did not echo the subprotocol (a browser would fail the connection then, too).
 */
static long read_handshake(const char *in, size_t length, const char *subprotocol) {
  const char *end = memmem(in, length, "\r\n\r\n", 4);
  if (!end) return length > 8192 ? -1 : 0;
  size_t head = (size_t)(end - in) + 4;
  if (length < 12 || memcmp(in, "HTTP/1.1 101", 12) != 0) return -1;
  if (!memmem(in, head, HANDSHAKE_ACCEPT, strlen(HANDSHAKE_ACCEPT))) return -1;
  if (*subprotocol && !memmem(in, head, subprotocol, strlen(subprotocol))) return -1;
  return (long)head;
}

/* Reads one frame from the start of `in`. Returns the bytes it takes, or 0 while it is incomplete. */
static size_t read_frame(const uint8_t *in, size_t length, struct frame *frame) {
  if (length < 2) return 0;
  size_t header = 2;
  uint64_t payload = in[1] & 0x7f;
  if (payload == 126) {
    if (length < 4) return 0;
    header = 4;
    payload = (uint64_t)in[2] << 8 | in[3];
  } else if (payload == 127) {
    if (length < 10) return 0;
    header = 10;
    payload = 0;
    for (int i = 2; i < 10; i++) payload = payload << 8 | in[i];
  }
  /* Written as a subtraction so that a 64-bit length cannot overflow the sum. */
  if (length - header < payload) return 0;
  frame->fin = in[0] >> 7;
  frame->opcode = in[0] & 0x0f;
  frame->payload = in + header;
  frame->length = (size_t)payload;
  return header + (size_t)payload;
}

/* Writes one masked frame into `out`, which must have room for `length` + 8 bytes. Payloads here stay below 64 KiB. */
static size_t write_frame(uint8_t *out, int opcode, const void *payload, size_t length) {
  static uint32_t random = 0x9e3779b9;
  random ^= random << 13, random ^= random >> 17, random ^= random << 5;
  const uint8_t mask[4] = {(uint8_t)random, (uint8_t)(random >> 8), (uint8_t)(random >> 16), (uint8_t)(random >> 24)};
  size_t header = 0;
  out[header++] = (uint8_t)(0x80 | opcode);
  if (length < 126) {
    out[header++] = (uint8_t)(0x80 | length);
  } else {
    out[header++] = 0x80 | 126;
    out[header++] = (uint8_t)(length >> 8);
    out[header++] = (uint8_t)length;
  }
  memcpy(out + header, mask, 4);
  header += 4;
  for (size_t i = 0; i < length; i++) out[header + i] = ((const uint8_t *)payload)[i] ^ mask[i & 3];
  return header + length;
}

#endif
