const chat = document.querySelector("chizzy-chat");
const byId = (id) => document.getElementById(id);

// The chat is told where its server is and who is here, and only then loaded.
chat.setAttribute("server", new URL("/chat", location.href).href);
show(await (await fetch("/me")).json());
await import("/chizzy-chat.js");

byId("enter").onclick = () => byId("login").showModal();
byId("invitation").onclick = () => byId("login").showModal();

byId("form").onsubmit = async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const response = await fetch("/login", { method: "POST", body: new URLSearchParams(new FormData(form)) });
  byId("problem").textContent = response.ok ? "" : "아이디나 비밀번호가 달라요.";
  if (!response.ok) return;
  form.reset();
  byId("login").close();
  show(await response.json());
};

byId("exit").onclick = async () => {
  await fetch("/logout", { method: "POST" });
  show(null);
};

/** Shows who is logged in, in the page and in the chat: a `getToken` logs in there, none logs out. The page is not loaded anew. */
function show(user) {
  chat.getToken = user === null ? undefined : getToken;
  byId("who").textContent = user === null ? "" : `${user.name} 님`;
  byId("enter").hidden = user !== null;
  byId("exit").hidden = user === null;
}

/** Called at each join, and before a token ends. What it throws is shown as a failed login, and tried again later. */
async function getToken() {
  const response = await fetch("/chat-token");
  if (!response.ok) throw new Error(`/chat-token answers ${response.status}`);
  return response.text();
}
