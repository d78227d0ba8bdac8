// A React list with react-virtuoso, as its documentation has it for a log that follows its end. The composer is a component
// of its own, so that a key does not render the list.
import "./list.css";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Virtuoso } from "react-virtuoso";
import { feed } from "./feed.js";
import { timeOf } from "./row.js";

const LAST = { index: "LAST", align: "end" };

function Log() {
  const [messages, setMessages] = useState([]);
  const list = useRef(null);
  // By itself it takes a burst that is taller than its threshold for the reader leaving the end.
  const isFollowing = useRef(true);
  useEffect(() => {
    feed({ history: setMessages, append: (more) => setMessages((previous) => previous.concat(more)) });
  }, []);
  // Mounted with its history: the list goes to its end at once, and is measured there only.
  if (messages.length === 0) return <div className="list" />;
  return (
    <Virtuoso
      className="list"
      ref={list}
      data={messages}
      initialTopMostItemIndex={LAST}
      followOutput={() => (isFollowing.current ? "auto" : false)}
      atBottomStateChange={(isAtBottom) => {
        isFollowing.current ||= isAtBottom;
      }}
      totalListHeightChanged={() => {
        if (isFollowing.current) list.current?.scrollToIndex(LAST);
      }}
      onWheel={({ deltaY }) => {
        if (deltaY < 0) isFollowing.current = false;
      }}
      computeItemKey={(_, message) => message.id}
      itemContent={(_, message) => (
        <p className="row">
          <time>{timeOf(message)}</time>
          <b>{message.nickname}</b>
          <span>{message.text}</span>
        </p>
      )}
    />
  );
}

function Composer() {
  const [draft, setDraft] = useState("");
  return <input aria-label="message" value={draft} onChange={(event) => setDraft(event.target.value)} />;
}

createRoot(document.querySelector("#root")).render(
  <>
    <Log />
    <Composer />
  </>,
);
