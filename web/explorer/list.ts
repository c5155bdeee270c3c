/** The rows of the table: the first at once, further ones as the reader goes on. */
import type { Tongue } from "../../worker/language/tongue.ts";

export interface List {
  /** Rows by number, in their order. What already stands at the beginning stays. */
  readonly put: (rows: Uint32Array) => void;
}

export interface ListParts {
  readonly table: HTMLTableElement;
  readonly more: HTMLButtonElement;
  /** Takes the words for what is not printed. */
  readonly unprinted: HTMLElement;
  /** So many steps come by themselves when the reader comes near the end; after them at a press. */
  readonly ahead: number;
  readonly id: (row: number) => string;
  readonly toNode: (row: number) => Node;
  readonly tongue: Tongue;
}

/** Rows of a step. */
const STEP = 50;

/** Rows on paper: some hundred sheets. */
const PRINTED = 1000;

export function createList({ table, more, unprinted, ahead, id, toNode, tongue }: ListParts): List {
  let rows = new Uint32Array();
  let shown = table.tBodies[0]?.rows.length ?? 0;
  let steps = 0;

  const append = (count: number): void => {
    const body = document.createElement("tbody");
    body.append(...Array.from(rows.subarray(shown, shown + count), toNode));
    table.append(body);
    shown = Math.min(shown + count, rows.length);
    settle();
  };
  const settle = (): void => {
    more.hidden = shown >= rows.length;
    const left = rows.length - shown;
    const step = Math.min(STEP, left);
    more.textContent =
      step === left
        ? tongue.many(step, "Show the last {count}", "Show the last {count}")
        : tongue.many(step, "Show {count} more", "Show {count} more");
    near.unobserve(more);
    if (steps < ahead && !more.hidden) near.observe(more);
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      steps += 1;
      append(STEP);
    },
    { rootMargin: "800px" },
  );
  const goOn = (): void => {
    append(STEP);
    const first = table.tBodies[table.tBodies.length - 1]?.rows[0];
    first?.focus({ preventScroll: true });
  };
  const stands = (): boolean =>
    shown > 0 &&
    shown <= rows.length &&
    [...table.rows].slice(1).every((row, index) => row.id === id(rows[index] ?? 0));

  more.addEventListener("click", goOn);
  addEventListener("beforeprint", () => {
    const limit = Math.min(rows.length, PRINTED);
    if (shown < limit) append(limit - shown);
    unprinted.textContent = shown < rows.length ? toUnprinted(rows.length - shown, tongue) : "";
  });
  return {
    put: (next) => {
      rows = Uint32Array.from(next);
      if (!stands()) {
        for (const body of [...table.tBodies].slice(1)) body.remove();
        table.tBodies[0]?.replaceChildren(...Array.from(rows.subarray(0, STEP), toNode));
        shown = Math.min(STEP, rows.length);
        steps = 0;
      }
      settle();
    },
  };
}

function toUnprinted(count: number, { many }: Tongue): string {
  return many(
    count,
    "{count} more row is not printed: filter further, or take stats.zip along, which holds all.",
    "{count} more rows are not printed: filter further, or take stats.zip along, which holds all.",
  );
}
