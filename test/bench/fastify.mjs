/**
 * The same `/stats` as one would write it with Fastify and better-sqlite3: tables in memory, joins, an index that holds
 * filter and order, statements prepared once, columns read and rows composed, the tag answered before the rows are read.
 * Plain JavaScript, as it runs in the Node that better-sqlite3 was built for.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import Fastify from "fastify";

const { data_version, headers, claims } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

const db = new Database(":memory:");
db.exec(`
  CREATE TABLE publisher (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE claimant (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE place (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT, publisher TEXT NOT NULL REFERENCES publisher, agency TEXT, url TEXT NOT NULL,
    published TEXT, language TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE claim (
    id TEXT PRIMARY KEY, indicator TEXT NOT NULL, ref_area TEXT NOT NULL, counterpart_area TEXT,
    place TEXT REFERENCES place, citizenship TEXT, subset TEXT, period_start TEXT NOT NULL, period_start_latest TEXT,
    period_end_earliest TEXT, period_end TEXT NOT NULL, freq TEXT NOT NULL, time_period TEXT NOT NULL, value REAL,
    value_upper REAL, qualifier TEXT NOT NULL, value_text TEXT NOT NULL, display TEXT NOT NULL, lower REAL, upper REAL,
    lower_inclusive INTEGER, upper_inclusive INTEGER, reading_lower REAL, reading_upper REAL,
    claimant TEXT NOT NULL REFERENCES claimant, relayed_by TEXT, source TEXT NOT NULL REFERENCES source, locator TEXT,
    as_of TEXT, date_certainty TEXT NOT NULL, obs_status TEXT NOT NULL, origin TEXT NOT NULL, comment TEXT,
    extent TEXT NOT NULL, cumulative INTEGER NOT NULL, unit_measure TEXT NOT NULL, supersedes TEXT, retells TEXT
  );
`);

const toCell = (value) => (typeof value === "boolean" ? Number(value) : value);
const insert = (table, row) => {
  const columns = Object.keys(row);
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`;
  db.prepare(sql).run(Object.fromEntries(columns.map((name) => [name, toCell(row[name])])));
};
db.transaction(() => {
  for (const { source, claimant, place, ...claim } of claims) {
    insert("publisher", source.publisher);
    insert("claimant", claimant);
    if (place !== null) insert("place", place);
    insert("source", { ...source, publisher: source.publisher.id });
    insert("claim", { ...claim, source: source.id, claimant: claimant.id, place: place?.id ?? null });
  }
})();
db.exec("CREATE INDEX claim_by_cell ON claim (indicator, ref_area, period_end DESC, id); ANALYZE;");

const FILTERS = ["indicator", "ref_area"];
const prepared = new Map();
const prepare = (sql) => {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  const statement = db.prepare(sql);
  prepared.set(sql, statement);
  return statement;
};

const toFlag = (cell) => (cell === null ? null : cell === 1);
const toClaim = (row) => ({
  id: row.id,
  indicator: row.indicator,
  ref_area: row.ref_area,
  counterpart_area: row.counterpart_area,
  place: row.place === null ? null : { id: row.place, name: row.place_name },
  citizenship: row.citizenship,
  subset: row.subset,
  period_start: row.period_start,
  period_start_latest: row.period_start_latest,
  period_end_earliest: row.period_end_earliest,
  period_end: row.period_end,
  freq: row.freq,
  time_period: row.time_period,
  value: row.value,
  value_upper: row.value_upper,
  qualifier: row.qualifier,
  value_text: row.value_text,
  display: row.display,
  lower: row.lower,
  upper: row.upper,
  lower_inclusive: toFlag(row.lower_inclusive),
  upper_inclusive: toFlag(row.upper_inclusive),
  reading_lower: row.reading_lower,
  reading_upper: row.reading_upper,
  claimant: { id: row.claimant, name: row.claimant_name },
  relayed_by: row.relayed_by,
  source: {
    id: row.source,
    title: row.source_title,
    publisher: { id: row.publisher, name: row.publisher_name },
    agency: row.agency,
    url: row.url,
    published: row.published,
    language: row.language,
  },
  locator: row.locator,
  as_of: row.as_of,
  date_certainty: row.date_certainty,
  obs_status: row.obs_status,
  origin: row.origin,
  comment: row.comment,
  extent: row.extent,
  cumulative: row.cumulative === 1,
  unit_measure: row.unit_measure,
  supersedes: row.supersedes,
  retells: row.retells,
});

const app = Fastify();
const querystring = {
  type: "object",
  additionalProperties: false,
  properties: {
    indicator: { type: "string" },
    ref_area: { type: "string" },
    limit: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
  },
};
app.get("/stats", { schema: { querystring } }, (request, reply) => {
  const { limit, ...filters } = request.query;
  const used = FILTERS.filter((name) => filters[name] !== undefined);
  const canonical = used.map((name) => `${name}=${encodeURIComponent(filters[name])}`).join("&");
  const hash = createHash("sha256").update(`${data_version}\0${canonical}\0${limit}`).digest("hex").slice(0, 16);
  reply.headers(headers).header("ETag", `W/"${hash}"`);
  if (request.headers["if-none-match"] === `W/"${hash}"`) return reply.code(304).send();
  const where = used.length === 0 ? "" : `WHERE ${used.map((name) => `claim.${name} = @${name}`).join(" AND ")}`;
  const { total } = prepare(`SELECT count(*) AS total FROM claim ${where}`).get(filters);
  const rows = prepare(`
    SELECT claim.*, place.name AS place_name, claimant.name AS claimant_name, source.title AS source_title,
      source.publisher, publisher.name AS publisher_name, source.agency, source.url, source.published, source.language
    FROM claim
    JOIN claimant ON claimant.id = claim.claimant
    JOIN source ON source.id = claim.source
    JOIN publisher ON publisher.id = source.publisher
    LEFT JOIN place ON place.id = claim.place
    ${where} ORDER BY claim.period_end DESC, claim.id LIMIT @limit`).all({ ...filters, limit });
  const data = rows.map(toClaim);
  const last = data.at(-1);
  const cursor = Buffer.from(JSON.stringify([hash, last?.period_end, last?.id])).toString("base64url");
  const self = `/stats?${canonical}`;
  return {
    meta: {
      api_version: "1",
      data_version,
      total,
      returned: data.length,
      license: "CC-BY-4.0",
      citation: `Tripoint, published figures on the border with Belarus, data version ${data_version}, CC BY 4.0`,
      warnings: [],
    },
    links: { self, next: total > limit ? `${self}&cursor=${cursor}` : null, csv: null, page: "/#claims" },
    data,
  };
});

await app.listen({ host: "127.0.0.1", port: 0 });
writeSync(3, `${JSON.stringify({ event: "listen", port: app.server.address().port })}\n`);
