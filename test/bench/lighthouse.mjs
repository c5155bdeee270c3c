/**
 * Scores of Lighthouse for an address, in the browser that listens on a port: as Lighthouse comes, for a phone, its
 * network and CPU simulated. Plain JavaScript, since the types of Lighthouse are there only where it is installed; and
 * Lighthouse 13.0, since what 13.1 and later trace (`blink.webdx_feature_usage`) ends the Chromium 147 that `npm ci` brings.
 */
import lighthouse from "lighthouse";

const [address, port, rounds] = process.argv.slice(2);
const scores = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const { lhr } = await lighthouse(address, {
    port: Number(port),
    onlyCategories: ["performance"],
    logLevel: "silent",
  });
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  scores.push(Math.round(lhr.categories.performance.score * 100));
}
process.stdout.write(JSON.stringify(scores));
