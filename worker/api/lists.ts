/** Every list of the API but `/series`, which is computed when it is asked. */
import { breaks } from "./breaks.ts";
import { bulletins } from "./bulletins.ts";
import { changes } from "./changes.ts";
import { checks } from "./checks.ts";
import { areas, claimants, indicators, places, publishers, sources, subsets, units } from "./codebook.ts";
import { compare } from "./compare.ts";
import { comparisons } from "./comparisons.ts";
import { coverage } from "./coverage.ts";
import { events } from "./events.ts";
import { type List, toList } from "./list.ts";
import { stats } from "./stats.ts";

export const LISTS: readonly List[] = [
  toList(stats),
  toList(compare),
  toList(checks),
  toList(coverage),
  toList(comparisons),
  toList(events),
  toList(indicators),
  toList(areas),
  toList(places),
  toList(claimants),
  toList(publishers),
  toList(units),
  toList(subsets),
  toList(sources),
  toList(breaks),
  toList(bulletins),
  toList(changes),
];
