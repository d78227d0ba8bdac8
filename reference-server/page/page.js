// The try-out page: `?channel=` chooses the channel, and the snippet shows this server's address.
const channel = new URLSearchParams(location.search).get("channel") ?? "global";
document.querySelector("chizzy-chat").setAttribute("channel", channel);
document.querySelector("#channel").textContent = channel;
document.querySelector("#snippet").textContent = [
  `<script type="module" src="${new URL("chizzy-chat.js", location.href)}"></script>`,
  `<chizzy-chat channel="${channel.replace(/[^\w.:-]/g, "")}"></chizzy-chat>`,
].join("\n");
