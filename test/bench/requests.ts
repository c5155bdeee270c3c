/** CPU per request, everything in one interleaved run. */
import { join } from "node:path";
import type { Packed } from "../../worker/record/schema.ts";
import { withRecord } from "./bundle.ts";
import { type Contestant, contest } from "./contest.ts";
import { type Answer, ask, type Question } from "./load.ts";
import { CHECKS, IN_JSON_SERVER, SERIES, STATS } from "./questions.ts";
import type { Finding } from "./report.ts";
import { startRival, writeStock } from "./rivals.ts";
import { checkBytes, checkFull, checkRows, readRows } from "./same.ts";
import type { Server } from "./server.ts";
import { toRatio, toSpread } from "./spread.ts";
import { toSynthetic } from "./synthetic.ts";
import { type Module, startWorker, writeWorker } from "./worker.ts";

export interface Bench {
  /** Where to put what is started. */
  readonly folder: string;
  /** The Worker as deployed. */
  readonly modules: readonly Module[];
  readonly packed: Packed;
  /** Path of the Node that runs the others. */
  readonly node: string;
}

const ROUNDS = 9;

/** Requests in a round; json-server needs tens of times the CPU, and gets fewer. */
const REQUESTS = 300;
const FEW = 30;

export async function compareRequests(bench: Bench): Promise<readonly Finding[]> {
  const contestants = await startAll(bench);
  const { stats } = contestants;
  await checkAnswers(contestants);
  const spent = await contest(Object.values(contestants), ROUNDS);
  for (const server of new Set(Object.values(contestants).map((one) => one.server))) await server.stop();
  const ratio = (one: Contestant, other: Contestant) => toRatio(spent(one), spent(other));
  const constant = "× a constant Worker";
  return [
    { label: "/stats, 100 rows", of: "ms", spread: toSpread(spent(stats)) },
    { label: "/stats, 100 rows", of: constant, spread: ratio(stats, contestants.constantStats), target: { most: 1.4 } },
    { label: "", of: "× the same, kept as bytes", spread: ratio(stats, contestants.constantBytes) },
    { label: "/series, by month", of: constant, spread: ratio(contestants.series, contestants.constantSeries) },
    { label: "/checks, 100 rows", of: constant, spread: ratio(contestants.checks, contestants.constantChecks) },
    { label: "/stats, 304", of: "× its 200", spread: ratio(contestants.known, stats), target: { most: 0.85 } },
    {
      label: "Fastify + better-sqlite3",
      of: "× ours",
      spread: ratio(contestants.fastify, stats),
      target: { least: 2.2 },
    },
    { label: "json-server", of: "× ours", spread: ratio(contestants.jsonServer, stats), target: { least: 8 } },
    { label: "20,000 claims", of: "× 2,000 claims", spread: ratio(contestants.twenty, contestants.two) },
    {
      label: "100,000 claims",
      of: "× 2,000 claims",
      spread: ratio(contestants.hundred, contestants.two),
      target: { most: 2.5 },
    },
  ];
}

/** Throws an Error where contestants do not say the same: then their CPU tells nothing. */
async function checkAnswers(all: Contestants): Promise<void> {
  await checkBytes("the constant Worker", all.constantStats, all.stats);
  await checkBytes("the constant Worker", all.constantBytes, all.stats);
  await checkBytes("the constant Worker", all.constantSeries, all.series);
  await checkBytes("the constant Worker", all.constantChecks, all.checks);
  await checkRows("Fastify", all.fastify, all.stats);
  await checkRows("json-server", all.jsonServer, all.stats);
  for (const one of [all.stats, all.two, all.twenty, all.hundred]) await checkFull("/stats", one);
}

type Contestants = Awaited<ReturnType<typeof startAll>>;

/** One process each, but for what one Worker is asked. */
async function startAll({ folder, modules, node, packed }: Bench) {
  const ours = await startWorker(writeWorker(join(folder, "ours"), modules));
  const [stats, series, checks] = [await ask(ours, STATS), await ask(ours, SERIES), await ask(ours, CHECKS)];
  const stock = writeStock(join(folder, "stock.json"), {
    data_version: packed.data_version,
    headers: toHeaders(stats),
    claims: await readRows(ours, ALL),
  });
  const asks = (server: Server, question: Question, requests = REQUESTS): Contestant => ({
    server,
    question,
    requests,
  });
  const constant = (name: string, answer: Answer, body = "text") =>
    startWorker(writeWorker(join(folder, `constant-${name}`), [toConstant(answer, body)]));
  const sized = (count: number) =>
    startWorker(writeWorker(join(folder, `claims-${count}`), withRecord(modules, toSynthetic(packed, count))));
  return {
    stats: asks(ours, STATS),
    series: asks(ours, SERIES),
    checks: asks(ours, CHECKS),
    known: asks(ours, { ...STATS, headers: { "If-None-Match": stats.headers.etag ?? "" }, status: 304 }),
    constantStats: asks(await constant("stats", stats), STATS),
    constantBytes: asks(await constant("bytes", stats, "new TextEncoder().encode(text)"), STATS),
    constantSeries: asks(await constant("series", series), SERIES),
    constantChecks: asks(await constant("checks", checks), CHECKS),
    fastify: asks(await startRival(node, "fastify.mjs", stock), STATS),
    jsonServer: asks(await startRival(node, "json-server.mjs", stock), IN_JSON_SERVER, FEW),
    two: asks(await sized(2000), STATS),
    twenty: asks(await sized(20_000), STATS),
    hundred: asks(await sized(100_000), STATS),
  };
}

const ALL = { address: "/stats?limit=1000", status: 200 };

/** A Worker that knows one answer by heart, headers and all: what the platform costs without us. */
function toConstant(answer: Answer, body: string): Module {
  const contents = `const text = ${JSON.stringify(answer.body.toString())};
const body = ${body};
const headers = ${JSON.stringify(toHeaders(answer))};
export default { fetch: () => new Response(body, { headers }) };
`;
  return { name: "constant.js", kind: "esModule", contents };
}

/** Without those that a server adds by itself. */
function toHeaders({ headers }: Answer): Readonly<Record<string, string>> {
  const sent = Object.entries(headers).filter(([name]) => name !== "content-length" && name !== "connection");
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
}
