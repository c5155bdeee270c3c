const origin = "https://YOUR-DEPLOYMENT";

/** Every row of a list, page by page. */
async function* rowsOf(path) {
  for (let next = path; next !== null;) {
    const response = await fetch(new URL(next, origin));
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    yield* answer.data;
    next = answer.links.next;
  }
}

for await (const claim of rowsOf("/stats?indicator=turned_away&ref_area=LT&limit=200"))
  console.log(claim.time_period, claim.display, claim.claimant.name);
