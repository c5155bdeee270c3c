/** One figure of one claimant in two cells that differ in a single code, or in the year alone: one of the two may be out of place. */
import type { Flag } from "./check.ts";
import { byWeight } from "./prefer.ts";
import { type Statement, toKey, toLine } from "./statements.ts";

/** What two cells may differ in, with the least figure that hardly stands there twice by chance. */
interface Difference {
  readonly noun: string;
  readonly least: number;
  /** Equal for cells that differ in nothing else. */
  readonly toRest: (statement: Statement) => string;
}

const DIFFERENCES: readonly Difference[] = [
  { noun: "indicator", least: 2, toRest: (one) => `${toLine(one.claim, { indicator: null })} ${toDays(one)}` },
  { noun: "area", least: 20, toRest: (one) => `${toLine(one.claim, { ref_area: null })} ${toDays(one)}` },
  { noun: "year", least: 20, toRest: (one) => `${one.line} ${toDays(one).replaceAll(/\d{4}-/g, "")}` },
];

/** Exact figures alone, and of those only ones that nobody rounded. */
export function toEchoes(statements: readonly Statement[]): readonly Flag[] {
  const firm = statements.filter(({ claim }) => claim.qualifier === "exact" && claim.step === 1);
  return DIFFERENCES.flatMap(({ noun, least, toRest }) => {
    const figures = firm.filter(({ claim }) => (claim.value ?? 0) >= least);
    const same = Map.groupBy(figures, (one) => `${toRest(one)} ${one.claim.value} ${one.claim.claimant.id}`);
    return [...same.values()].flatMap((echoes) => toEcho(noun, echoes));
  });
}

/** The weightiest stands at the left. */
function toEcho(noun: string, echoes: readonly Statement[]): readonly Flag[] {
  const [sound, ...others] = echoes.toSorted(byWeight);
  if (sound === undefined) return [];
  return others.map((right) => ({
    kind: "echo",
    role: `${noun} ${toKey(sound.claim)}`,
    left: [sound],
    right,
    statement: `the figure for ${right.claim.time_period} stands for another ${noun} too`,
    arithmetic: `${sound.claim.display} = ${right.claim.display}`,
    reason: "It may be chance, or one of the two is out of place",
  }));
}

function toDays({ period }: Statement): string {
  return `${period.start} ${period.end}`;
}
