const place = document.querySelector("#place");
const chat = document.querySelector("chizzy-chat");
const button = document.querySelector("#float");
const size = { width: 380, height: 640 };
let floating;

button.addEventListener("click", async () => {
  if (floating !== undefined) {
    floating.close();
    return;
  }
  // Chromium has windows that stay above all others; elsewhere a popup does.
  floating =
    (await window.documentPictureInPicture?.requestWindow(size)) ??
    window.open("", "", `popup,width=${size.width},height=${size.height}`) ??
    undefined;
  if (floating === undefined) return;
  const { documentElement, body, head } = floating.document;
  // Nothing of this page comes along but the chat: not its language, not its styles.
  documentElement.lang = document.documentElement.lang;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("window.css", import.meta.url).href;
  head.append(sheet);
  body.append(chat);
  button.textContent = "채팅을 이 페이지로";
  // Also when the viewer closes it: the chat comes back, with its text and its place in the list.
  floating.addEventListener("pagehide", () => {
    floating = undefined;
    place.append(chat);
    button.textContent = "채팅을 작은 창으로";
  });
});
