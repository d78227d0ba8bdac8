import type { Socket } from "node:net";

/** One small request, or some dozen frames of the smallest kind. */
const SLICE_BYTES = 512;

/** What ends it, for each socket. */
const ends = new WeakMap<Socket, () => void>();

/**
 * Gives what is read to those who listen for it now in pieces of 512 bytes. One reading brings up to 64 KiB: ten thousand control frames, or
 * chunks of a body. A parser takes a piece to its end, whatever happens to the connection meanwhile. What comes while nobody wants
 * it is dropped.
 */
export function readInSlices(socket: Socket, isWanted: () => boolean): void {
  const listeners = socket.listeners("data");
  let rest: Buffer = Buffer.alloc(0);
  const takeRest = (): Buffer => {
    const taken = rest;
    rest = taken.subarray(taken.length);
    return taken;
  };
  const handleData = (chunk: Buffer): void => {
    rest = chunk;
    while (rest.length > 0) {
      if (!isWanted()) return void takeRest();
      // Whoever was given the last piece wants no more for now: Node's HTTP would throw.
      if (socket.isPaused()) return void socket.unshift(takeRest());
      const slice = rest.subarray(0, SLICE_BYTES);
      rest = rest.subarray(slice.length);
      for (const listener of listeners) listener.call(socket, slice);
    }
  };
  socket.removeAllListeners("data");
  socket.on("data", handleData);
  ends.set(socket, () => {
    socket.off("data", handleData);
    socket.unshift(takeRest());
  });
}

/**
 * Ends the slices of a socket that gets another reader, which must not listen yet. The socket gets back what was read and not given to
 * anybody.
 */
export function endSlices(socket: Socket): void {
  ends.get(socket)?.();
  ends.delete(socket);
}
