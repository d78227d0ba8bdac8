// The site: pages, login, and the chat on the same port.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createChatServer, createEngine, createTokenVerifier } from "chizzy-chat-server";
import { findUser, login, logout } from "./accounts.js";
import { createChatToken, tokenRules } from "./chat-token.js";

const PORT = Number(process.env.PORT ?? 3000);
const TYPES = { html: "text/html", css: "text/css", js: "text/javascript" };
const FORM_BYTES = 1_000;

// Of a site on several machines it is the same on all of them, and comes from its configuration.
const secret = randomBytes(32);

const routes = {
  "GET /": (_request, response) => sendFile(response, new URL("public/index.html", import.meta.url)),
  "GET /page.css": (_request, response) => sendFile(response, new URL("public/page.css", import.meta.url)),
  "GET /page.js": (_request, response) => sendFile(response, new URL("public/page.js", import.meta.url)),
  "GET /me": (request, response) => sendJson(response, 200, findUser(request) ?? null),
  "POST /login": async (request, response) => {
    const form = new URLSearchParams(await readBody(request));
    const user = login(response, form.get("id"), form.get("password"));
    sendJson(response, user === undefined ? 401 : 200, user ?? null);
  },
  "POST /logout": (request, response) => {
    logout(request, response);
    sendJson(response, 200, null);
  },
  "GET /chat-token": async (request, response) => {
    const user = findUser(request);
    if (user === undefined) return sendJson(response, 401, null);
    response.setHeader("Cache-Control", "no-store");
    response.end(await createChatToken(user, secret));
  },
};

const site = createServer(async (request, response) => {
  const path = request.url.split("?")[0];
  // The widget's script, and the files that it loads from beside it.
  const script = /^\/chizzy-chat[\w.]*\.js$/.test(path) && import.meta.resolve(`chizzy-chat/cdn${path}`);
  try {
    if (script) await sendFile(response, new URL(script));
    else await (routes[`${request.method} ${path}`] ?? sendNotFound)(request, response);
  } catch (error) {
    console.error(error);
    sendJson(response, 500, null);
  }
});

const chat = createChatServer({
  engine: createEngine("sqlite:./chat.db"),
  authenticate: createTokenVerifier({ secret, ...tokenRules }),
  guests: "read",
});
await chat.attach(site, { path: "/chat" });
site.listen(PORT, () => console.log(`The site is at http://localhost:${site.address().port}`));

process.once("SIGTERM", async () => {
  // Viewers are told when to come back, and what is under way is stored.
  await chat.close();
  site.close();
});

async function readBody(request) {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > FORM_BYTES) throw new Error("The form is too long.");
  }
  return body;
}

async function sendFile(response, url) {
  const body = await readFile(url).catch(() => undefined);
  if (body === undefined) return sendNotFound(undefined, response);
  response.setHeader("Content-Type", `${TYPES[url.pathname.split(".").pop()]}; charset=utf-8`).end(body);
}

function sendJson(response, status, value) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

function sendNotFound(_request, response) {
  response.writeHead(404).end("Not found");
}
