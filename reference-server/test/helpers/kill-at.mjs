/**
 * Loaded before the server (`NODE_OPTIONS=--import=…`): ends the process by `kill -9` before its statement of number `KILL_AT`, counted from 1
 * over all databases that it has open. Programs of several statements are cut into these. With `KILL_AT=0` it ends nothing, and
 * writes every statement to stderr.
 */
import Database from "libsql";

const killAt = Number(process.env.KILL_AT);
let count = 0;

function reach(statement) {
  count += 1;
  if (count === killAt) process.kill(process.pid, "SIGKILL");
  if (killAt === 0) process.stderr.write(`STATEMENT ${statement.trim().replace(/\s+/g, " ")}\n`);
}

const { exec, pragma } = Database.prototype;
Database.prototype.exec = function (sql) {
  for (const statement of sql.split(";")) {
    if (statement.trim() === "") continue;
    reach(statement);
    exec.call(this, statement);
  }
  return this;
};
Database.prototype.pragma = function (...args) {
  reach(`PRAGMA ${args[0]}`);
  return pragma.apply(this, args);
};
