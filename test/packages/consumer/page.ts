// The page that the test bundles and opens: `?server=` says where the chat is.

import "chizzy-chat";

const chat = document.createElement("chizzy-chat");
chat.server = new URLSearchParams(location.search).get("server") ?? undefined;
chat.style.height = "480px";
document.body.append(chat);
