/**
 * Makes a WebSocket text frame (RFC 6455, section 5.2), ready to be written to any number of sockets: what a server sends is
 * not masked and here not compressed, so the bytes are the same for every viewer. Several frames may stand in one Buffer.
 *
 * This is what `PreparedMessage` is in Go. ws has none: its `send` makes a header per call and writes it apart from the
 * payload, which costs a third of a delivery. Writing beside `send` is safe as long as nothing waits inside ws, and nothing
 * does without compression: each `send`, `ping` and `close` reaches the socket within its call.
 */
export function prepareFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = 0x81;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headLength);
  return frame;
}
