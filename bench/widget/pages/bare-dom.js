// A list in plain DOM, bounded to the last 200 rows: the cheapest way to draw every message that one writes in an hour.
import "./list.css";
import { feed } from "./feed.js";
import { timeOf } from "./row.js";

const MAX_ROWS = 200;
const AT_END = 8;

const list = document.createElement("div");
list.className = "list";
document.querySelector("#root").append(list, document.createElement("textarea"));

function append(messages) {
  const isAtEnd = list.scrollHeight - list.clientHeight - list.scrollTop <= AT_END;
  const rows = document.createDocumentFragment();
  for (const message of messages.slice(-MAX_ROWS)) rows.append(createRow(message));
  list.append(rows);
  while (list.childElementCount > MAX_ROWS) list.firstElementChild.remove();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

function createRow(message) {
  const row = document.createElement("p");
  row.className = "row";
  const time = document.createElement("time");
  time.textContent = timeOf(message);
  const nickname = document.createElement("b");
  nickname.textContent = message.nickname;
  const text = document.createElement("span");
  text.textContent = message.text;
  row.append(time, nickname, text);
  return row;
}

feed({ history: append, append });
