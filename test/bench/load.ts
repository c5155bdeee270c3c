/** Requests over connections that are kept, and what the server spends on them. */
import { Agent, get, type IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Server } from "./server.ts";
import { readCpu } from "./usage.ts";

export interface Question {
  /** Path and query. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

export interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Connections that are busy at once: a server that is never idle, as in production, and never short of a request. */
const CONNECTIONS = 8;

/** One agent for all: each server has its own address, hence connections of its own. */
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** CPU milliseconds of the server for each of so many requests; this process and its own CPU do not count. */
export async function load(server: Server, question: Question, requests: number): Promise<number> {
  const before = readCpu(server.pid);
  let left = requests;
  const walk = async () => {
    while (left > 0) {
      left -= 1;
      await ask(server, question);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, walk));
  await wait(REST);
  return (readCpu(server.pid) - before) / requests;
}

/** Milliseconds for what a server still does after its last answer: logs, garbage. */
const REST = 20;

/** Throws an Error for another status than the expected, and where no answer comes in time. */
export function ask({ origin }: Server, { address, headers = {}, status }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}${address}`, { agent, headers, timeout: PATIENCE }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === status) resolve({ headers: response.headers, body });
        else reject(new Error(`Cannot measure ${address}: expected ${status}, found ${response.statusCode}`));
      });
    });
    request.on("timeout", () => request.destroy(new Error(`Cannot measure ${address}: no answer in ${PATIENCE} ms`)));
    request.on("error", reject);
  });
}

const PATIENCE = 20_000;
