/** The same claims in json-server, its defaults without the log of requests; the rows are kept in memory. */
import { readFileSync, writeSync } from "node:fs";
import jsonServer from "json-server";

const { claims } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

const app = jsonServer.create();
app.use(jsonServer.defaults({ logger: false }));
app.use(jsonServer.router({ stats: claims }));
const server = app.listen(0, "127.0.0.1", () => {
  writeSync(3, `${JSON.stringify({ event: "listen", port: server.address().port })}\n`);
});
