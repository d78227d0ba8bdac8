/**
 * The socket of every contender but ours: the same frames of chizzy.v1, parsed and handed on. `history` and `append` take
 * messages as they are in the frames.
 */
export function feed({ history, append }) {
  const socket = new WebSocket(`ws://${location.host}/feed`);
  const take = (messages, show) => {
    bench.received += messages.length;
    show(messages);
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    if (frame.type === "history") take(frame.data, history);
    else if (frame.type === "batch") take(frame.data, append);
    else if (frame.type === "message") take([frame], append);
  };
}
