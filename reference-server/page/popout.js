// The chat in a window of its own, or as a browser source of streaming software. The address sets the element's attributes, for example
// /popout?channel=my-stream&mode=overlay&fade-after=30. Not `server`: a link to this page must not lead to somebody else's chat.
const ALLOWED = [
  ...["channel", "lang", "theme", "mode", "fade-after", "max-messages"],
  ...["text-size", "density", "times", "announcements", "readonly"],
];
const given = new URLSearchParams(location.search);
const chat = document.createElement("chizzy-chat");
chat.setAttribute("pop-out-url", "");
for (const [name, value] of given) {
  if (ALLOWED.includes(name)) chat.setAttribute(name, value);
  else console.warn(`"${name}" in the address is not known. Allowed: ${ALLOWED.join(", ")}.`);
}
// A lang of the page would win over the browser's.
document.documentElement.removeAttribute("lang");
if (given.has("channel")) document.title = `${given.get("channel")} · chizzy-chat`;
// A browser paints a sheet behind a frame whose color scheme is not the one of the document in it. A page of another origin says
// `color-scheme: light` of the frame.
const { frameElement } = window;
if (frameElement !== null)
  document.documentElement.style.colorScheme = getComputedStyle(frameElement).colorScheme;
document.body.append(chat);
