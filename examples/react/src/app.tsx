import type { ChizzyChat } from "chizzy-chat";
// Registers the element, and types its tag.
import "chizzy-chat/react";
import { useRef, useState } from "react";

export function App() {
  const chat = useRef<ChizzyChat>(null);
  const [nickname, setNickname] = useState<string>();
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(true);

  return (
    <>
      <main>
        <div className="video" role="img" aria-label="방송 화면" />
        <h1>React로 만든 방송</h1>
        <p>
          {nickname && `${nickname} 님, `}새 메시지가 {count}개 왔어요.
        </p>
        <p className="buttons">
          <button type="button" onClick={() => chat.current?.send("👏👏👏")}>
            박수 보내기
          </button>
          <button type="button" onClick={() => setOpen(!isOpen)}>
            {isOpen ? "채팅 닫기" : "채팅 열기"}
          </button>
        </p>
      </main>
      {isOpen && (
        <chizzy-chat
          ref={chat}
          server="ws://localhost:4000"
          channel="react"
          nickname={nickname}
          times
          onchizzy-nickname={(event) => setNickname(event.detail.nickname)}
          onchizzy-message={() => setCount((before) => before + 1)}
        />
      )}
    </>
  );
}
