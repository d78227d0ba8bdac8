import { ChatClient } from "chizzy-chat/client";

const STATES = {
  connecting: "연결하고 있어요",
  probing: "연결하고 있어요",
  live: "방송 중",
  basic: "방송 중",
  waiting: "곧 다시 연결해요",
  stopped: "나와 있어요",
};
const LANES = 8;
const FLIGHT_MS = 9_000;
/** More would only cover the picture. */
const MOST_IN_FLIGHT = 60;

const byId = (id) => document.getElementById(id);
const stage = byId("stage");
const client = new ChatClient({ server: "ws://localhost:4000", channel: "stage", storage: localStorage });
let lane = 0;

client.on("message", fly);
client.on("status", showStatus);
client.on("viewers", showStatus);
// Rows hold everything: history, what waits to be sent, and what failed. Here only the last of these is of interest.
client.on("rows", (rows) => showFailed(rows.findLast((row) => row.state === "failed")));
client.start();

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  client.nickname = byId("nickname").value;
  // While offline the client keeps the message, and sends it later, once.
  const { refused } = client.send(byId("text").value);
  if (refused === undefined) byId("text").value = "";
});

byId("door").addEventListener("click", () => {
  if (client.status.state === "stopped") client.start();
  else client.stop();
});

/** Lets a message cross the stage. Texts and names are strangers': they become text, never markup. */
function fly({ nickname, text }) {
  if (stage.childElementCount >= MOST_IN_FLIGHT) return;
  const word = document.createElement("p");
  const name = document.createElement("b");
  name.textContent = nickname;
  word.append(name, " ", text);
  word.style.insetBlockStart = `${(lane++ % LANES) * (100 / LANES)}%`;
  stage.append(word);

  const distance = stage.clientWidth + word.clientWidth;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const flight = word.animate(
    isCalm ? { opacity: [1, 1, 0] } : { transform: ["none", `translateX(-${distance}px)`] },
    FLIGHT_MS,
  );
  flight.onfinish = () => word.remove();
}

function showStatus() {
  const { state } = client.status;
  byId("status").textContent = state === "live" ? `${STATES.live} · ${client.viewers}명` : STATES[state];
  byId("status").dataset.state = state;
  byId("door").textContent = state === "stopped" ? "들어가기" : "나가기";
}

function showFailed(row) {
  byId("failed").replaceChildren();
  if (row === undefined) return;
  const again = document.createElement("button");
  again.textContent = "다시 보내기";
  again.onclick = () => client.retry(row.ref);
  byId("failed").append(`보내지 못했어요: ${row.message.text} `, again);
}
