// What a page without a framework writes; tests type-check it against the installed packages.

import type { ChizzyMessageEvent } from "chizzy-chat";
import { ChatClient, type ChatMessage } from "chizzy-chat/client";
import { ChizzyChat } from "chizzy-chat/element";
import { registerTranslation, type Translation } from "chizzy-chat/i18n";

registerTranslation({ lang: "fr", send: "Envoyer" } satisfies Partial<Translation> & { lang: string });
customElements.define("my-chat", class extends ChizzyChat {});

const chat = document.createElement("chizzy-chat");
chat.channel = "my-stream";
chat.textSize = "large";
chat.addEventListener("chizzy-message", (event) => show(event.detail));
document.addEventListener("chizzy-error", (event) => console.log(event.detail.code));
document.querySelector("chizzy-chat")?.send("안녕하세요");

// @ts-expect-error: no such theme
chat.theme = "blue";
// @ts-expect-error: no such text
registerTranslation({ lang: "fr", sent: "Envoyer" });

const client = new ChatClient({ server: "wss://chat.example.com", channel: "my-stream" });
client.start();

function show(message: ChatMessage & ChizzyMessageEvent["detail"]): string {
  return `${message.nickname}: ${message.text}`;
}
