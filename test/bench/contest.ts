/** Who is measured against whom, in turns. */
import { load, type Question } from "./load.ts";
import type { Server } from "./server.ts";

export interface Contestant {
  readonly server: Server;
  readonly question: Question;
  /** In one round. */
  readonly requests: number;
}

/** CPU milliseconds per request, one for each round. Throws a RangeError for who was not in the contest. */
export type Result = (contestant: Contestant) => readonly number[];

/** Rounds in which engines still compile; they do not count. */
const WARMING = 2;

/** Every round asks all of them, each time another one first. */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<Result> {
  const spent = new Map(contestants.map((contestant): [Contestant, number[]] => [contestant, []]));
  for (let round = 0; round < WARMING + rounds; round += 1) {
    const first = round % contestants.length;
    for (const one of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const each = await load(one.server, one.question, one.requests);
      if (round >= WARMING) spent.get(one)?.push(each);
    }
  }
  return (contestant) => {
    const found = spent.get(contestant);
    if (found === undefined)
      throw new RangeError(`Cannot tell the result: ${contestant.question.address} did not take part`);
    return found;
  };
}
