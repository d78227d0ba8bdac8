// vue-advanced-chat with one room, and everything off that a live chat does not show.
import "./list.css";
import { register } from "vue-advanced-chat";
import { feed } from "./feed.js";
import { timeOf } from "./row.js";

register();
const room = { roomId: "1", roomName: "chat", avatar: "", users: [] };
const chat = document.createElement("vue-advanced-chat");
Object.assign(chat, {
  height: "100vh",
  currentUserId: "me",
  rooms: [room],
  roomsLoaded: true,
  singleRoom: true,
  roomId: room.roomId,
  messages: [],
  messagesLoaded: true,
  showAudio: false,
  showFiles: false,
  showEmojis: false,
  showReactionEmojis: false,
  usernameOptions: { minUsers: 0, currentUser: false },
});
document.querySelector("#root").append(chat);

const toRow = (message) => ({
  _id: message.id,
  content: message.text,
  senderId: message.uid,
  username: message.nickname,
  timestamp: timeOf(message),
  date: "",
});
feed({
  history: (messages) => {
    chat.messages = messages.map(toRow);
  },
  append: (messages) => {
    chat.messages = [...chat.messages, ...messages.map(toRow)];
  },
});
