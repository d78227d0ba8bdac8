import { Chat } from "./chat";

/** Drawn on the server, the tag of the chat included. */
export default function Page() {
  return (
    <div className="stream">
      <main>
        <div className="video" role="img" aria-label="방송 화면" />
        <h1>Next.js로 만든 방송</h1>
        <p>이 글과 채팅 태그는 서버에서 그려졌고, 채팅은 브라우저에서 이어져요.</p>
      </main>
      <Chat channel="next" />
    </div>
  );
}
