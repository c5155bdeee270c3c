/** Servers as processes of their own, so that the CPU of each can be told from that of the others. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";

export interface Server {
  readonly pid: number;
  /** Without a slash at the end. */
  readonly origin: string;
  /** Port of its inspector, where it was started with one. */
  readonly inspector: number | undefined;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

/**
 * Starts a program that tells its port on file descriptor 3 as `workerd --control-fd=3` does. Throws an Error with what
 * the program said where it ends before it listens, or does not listen in time.
 */
export async function startServer(program: string, args: readonly string[]): Promise<Server> {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  running.add(child);
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    running.delete(child);
  };
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const ports = await readPorts(child);
  clearTimeout(late);
  const port = ports.get("listen");
  if (port === undefined || child.pid === undefined) {
    await stop();
    throw new Error(`Cannot start ${[program, ...args].join(" ")}: it did not listen and said ${said.join("")}`);
  }
  return { pid: child.pid, origin: `http://127.0.0.1:${port}`, inspector: ports.get("listen-inspector"), stop };
}

/** Milliseconds that a server may take to listen. */
const PATIENCE = 30_000;

/** Ports by the event that tells them, up to the one that says that the server listens. */
async function readPorts({ stdio }: ChildProcess): Promise<ReadonlyMap<string, number>> {
  const ports = new Map<string, number>();
  const control = stdio[3];
  if (!(control instanceof Readable)) throw new TypeError("Cannot read a port: the process has no file descriptor 3");
  for await (const line of createInterface(control)) {
    const message: unknown = JSON.parse(line);
    const { event, port } = Object(message);
    ports.set(String(event), Number(port));
    if (event === "listen") break;
  }
  return ports;
}
