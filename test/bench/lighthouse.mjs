/**
 * What Lighthouse finds at addresses, in the browser that listens on a port: as Lighthouse comes, for a phone, its network
 * and CPU simulated. Writes one line of JSON an address. Plain JavaScript, since the types of Lighthouse are there only where
 * it is installed; and Lighthouse 13.0, since what 13.1 and later trace (`blink.webdx_feature_usage`) ends the Chromium 147
 * that `npm ci` brings.
 */
import lighthouse from "lighthouse";

const [port, categories = "", ...addresses] = process.argv.slice(2);
for (const address of addresses) {
  const { lhr } = await lighthouse(address, {
    port: Number(port),
    onlyCategories: categories.split(","),
    logLevel: "silent",
  });
  if (lhr.runtimeError !== undefined) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.values(lhr.categories).map(({ score }) => Math.round(score * 100));
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const faults = weighed.filter(({ id }) => (lhr.audits[id].score ?? 1) < 1).map(({ id }) => id);
  process.stdout.write(`${JSON.stringify({ address, scores, faults })}\n`);
}
