// The element as a page gets it: the built one-file script, with its own socket. Served as it is.
import "/chizzy-chat.js";

const chat = document.createElement("chizzy-chat");
chat.setAttribute("server", `ws://${location.host}`);
chat.setAttribute("channel", "bench");
chat.setAttribute("nickname", "bench");
// What the others show: each message, and its time.
chat.setAttribute("times", "");
chat.setAttribute("max-rate", "0");
chat.style.blockSize = "100vh";
document.body.style.margin = "0";
document.querySelector("#root").append(chat);
