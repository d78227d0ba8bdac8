// deep-chat, without a service behind it. Its rows have no place for a time: time and nickname begin the text.
import "deep-chat";
import "./list.css";
import { feed } from "./feed.js";
import { timeOf } from "./row.js";

const chat = document.createElement("deep-chat");
chat.demo = true;
chat.setAttribute("style", "width: 100%; height: 100%; border: 0");
document.querySelector("#root").append(chat);

const toRow = (message) => ({ role: "ai", text: `${timeOf(message)} ${message.nickname}: ${message.text}` });
feed({
  history: (messages) => {
    chat.history = messages.map(toRow);
  },
  append: (messages) => {
    for (const message of messages) chat.addMessage(toRow(message));
  },
});
