/** What the benches read from the system: processors, processor time, memory. All of it is Linux's /proc (proc(5)). */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg, release } from "node:os";

/** True where processor time and memory of another process can be read, that is on Linux. */
export function hasProc(): boolean {
  return existsSync("/proc/self/stat") && existsSync("/proc/stat");
}

let taskset: boolean | undefined;

/** True when util-linux's `taskset` is installed. */
export function hasTaskset(): boolean {
  taskset ??= spawnSync("taskset", ["-V"]).status === 0;
  return taskset;
}

/** The processors this process may use, in ascending order; a container's may start above 0. */
export function allowedCpus(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  return list.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** Resident memory of a process in kB. */
export function residentKb(pid: number): number {
  return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}

/** Processor time of a process and all its threads since its start, in clock ticks (100 a second). */
export function processTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the program's name in parentheses and may contain spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/**
 * Processor time of all processors that was not idle, or lost to other machines on the same host, in clock ticks. Soft
 * interrupts belong to it: the kernel counts the work on a process's packets there and in the process's own time.
 */
export function systemTicks(): number {
  const line = readFileSync("/proc/stat", "utf8").split("\n", 1).join("");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return user + nice + system + irq + softirq + steal;
}

/** One line that says where figures come from. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const load = loadavg().map((value) => value.toFixed(2));
  return `Node ${process.versions.node}, Linux ${release()}, ${cpus().length} x ${model}, load average ${load.join(" ")}`;
}
