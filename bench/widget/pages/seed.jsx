// A React list that behaves as the prototype's: every message is kept and drawn, keyed by its index, beside a controlled
// input in the same component. Added here: nickname and time in a row, and following the end.
import "./list.css";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { feed } from "./feed.js";
import { timeOf } from "./row.js";

const AT_END = 8;

function Chat() {
  const [messages, setMessages] = useState([]);
  const [draft, setDraft] = useState("");
  const list = useRef(null);
  const isAtEnd = useRef(true);

  useEffect(() => {
    feed({
      history: setMessages,
      append: (more) => {
        for (const message of more) setMessages((previous) => [...previous, message]);
      },
    });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the list
  useLayoutEffect(() => {
    if (isAtEnd.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages]);
  const handleScroll = ({ currentTarget: { scrollHeight, clientHeight, scrollTop } }) => {
    isAtEnd.current = scrollHeight - clientHeight - scrollTop <= AT_END;
  };

  return (
    <>
      <div className="list" ref={list} onScroll={handleScroll}>
        {messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as the prototype does
          <p className="row" key={index}>
            <time>{timeOf(message)}</time>
            <b>{message.nickname}</b>
            <span>{message.text}</span>
          </p>
        ))}
      </div>
      <input aria-label="message" value={draft} onChange={(event) => setDraft(event.target.value)} />
    </>
  );
}

createRoot(document.querySelector("#root")).render(<Chat />);
