// Receives and draws nothing but the closing line: what no list can be cheaper than.
import { feed } from "./feed.js";

const root = document.querySelector("#root");
const line = document.createElement("p");
root.append(line, document.createElement("textarea"));

let last = "";
function append(messages) {
  for (const { text } of messages) last = text;
}
feed({ history: append, append });
// Asked for by the bench when the load is over.
globalThis.showLast = () => {
  line.textContent = last;
};
