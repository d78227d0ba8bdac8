// Who is who on the site. Yours has a database and hashed passwords; what matters to the chat is only that a request can be told whose it is.
import { randomUUID } from "node:crypto";

const accounts = new Map([
  ["mina", { id: "mina", name: "미나", roles: [] }],
  ["haneul", { id: "haneul", name: "하늘", roles: ["streamer"] }],
]);
const PASSWORD = "demo";
const sessions = new Map();

/** The user whose session cookie came with a request; undefined for a guest. */
export function findUser(request) {
  return sessions.get(sessionOf(request));
}

/** Sets the session's cookie. Returns the user, or undefined where name or password are wrong. */
export function login(response, id, password) {
  const user = password === PASSWORD ? accounts.get(id) : undefined;
  if (user === undefined) return undefined;
  const session = randomUUID();
  sessions.set(session, user);
  // On https add `Secure`.
  response.setHeader("Set-Cookie", `session=${session}; HttpOnly; SameSite=Strict; Path=/`);
  return user;
}

export function logout(request, response) {
  sessions.delete(sessionOf(request));
  response.setHeader("Set-Cookie", "session=; Max-Age=0; Path=/");
}

function sessionOf(request) {
  return /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
}
