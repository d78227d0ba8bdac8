"use client";

import type { ChizzyChat } from "chizzy-chat";
// Registers the element in the browser, and types its tag; on the server it does nothing.
import "chizzy-chat/react";
import { useCallback, useRef, useState } from "react";

export function Chat({ channel }: { channel: string }) {
  const chat = useRef<ChizzyChat>(null);
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(true);

  // Where the server drew the tag, React 19 forgets `onchizzy-…` and properties that are no text (react/react#35446). A ref does not.
  const attach = useCallback((element: ChizzyChat) => {
    const addOne = () => setCount((before) => before + 1);
    chat.current = element;
    element.addEventListener("chizzy-message", addOne);
    return () => {
      chat.current = null;
      element.removeEventListener("chizzy-message", addOne);
    };
  }, []);

  return (
    <aside>
      <p className="buttons">
        <button type="button" onClick={() => chat.current?.send("👏👏👏")}>
          박수 보내기
        </button>
        <button type="button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? "채팅 닫기" : "채팅 열기"}
        </button>
        <span>새 메시지 {count}개</span>
      </p>
      {isOpen && <chizzy-chat ref={attach} server="ws://localhost:4000" channel={channel} />}
    </aside>
  );
}
