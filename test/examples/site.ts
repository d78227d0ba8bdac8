import { type ChildProcess, spawn } from "node:child_process";

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** A site with a server of its own. */
export interface Site {
  /** `http://localhost:<port>` */
  url: string;
  /** SIGTERM, and SIGKILL to one that has not ended after 10 s. */
  stop(): Promise<void>;
}

/** Runs a Node program in a folder; resolves when it has written its address. Rejects with its output if it ends before. */
export async function startSite(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Site> {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const fail = () => reject(new Error(`${args.join(" ")} wrote no address:\n${output}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    const read = (bytes: Buffer) => {
      output += bytes.toString();
      const address = /http:\/\/localhost:\d+/.exec(output);
      if (address === null) return;
      clearTimeout(timer);
      resolve(address[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", fail);
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(kill, STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
      process.off("exit", kill);
    },
  };
}
