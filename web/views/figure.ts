/** A chart of the page under the reader's hand: what is asked is loaded, cut, drawn and told in numbers. */
import type { Panel, TimePanel } from "../../worker/chart/chart.ts";
import type { Dictionary, Tongue } from "../../worker/language/tongue.ts";
import type { ChartEntry } from "../charts/data.ts";
import type { Address } from "./address.ts";
import { createCaption } from "./caption.ts";
import { cutPanels, describeNothing } from "./cut.ts";
import { describeFailure, fetchFile, hasFields } from "./file.ts";
import { fillForm, toSearch } from "./form.ts";
import { createPanel } from "./panel.ts";
import { fillRooms } from "./room.ts";
import { type ChartState, readState, toQuery, writeState } from "./state.ts";
import { reload, whileBusy } from "./busy.ts";
import type { Status } from "./status.ts";
import { createTables, type Told } from "./tables.ts";
import { takeAlong } from "./take.ts";
import { toTongue } from "./voice.ts";

export interface FigureParts {
  readonly figure: HTMLElement;
  readonly form: HTMLFormElement | null;
  readonly status: Status;
  readonly entry: ChartEntry;
  readonly address: Address;
  /** Of the language of the page; undefined for English. */
  readonly words: Dictionary | undefined;
}

export interface Figure {
  /** Shows what a query asks, as the address has it. */
  readonly show: (query: string) => Promise<void>;
  /** Shows what the form asks, and puts it into the address; `field` is what the reader changed. */
  readonly change: (field: EventTarget | null) => Promise<void>;
}

/** Milliseconds within which changes of one field are one step of the history. */
const STEP = 1000;

export function createFigure({ figure, form, status, entry, address, words }: FigureParts): Figure {
  const tongue = toTongue(words);
  const sections = [...figure.querySelectorAll<HTMLElement>("section[data-panel]")];
  const panels = new Map(sections.map((section) => [section.dataset["panel"], createPanel(section, tongue)]));
  const take = takeAlong(figure, entry, status);
  const tell = createTables(figure.querySelector("details.numbers"), tongue);
  const fetchPanel = createFetch();
  const caption = createCaption(figure, tongue);
  const shown = new Map<string, Told>();
  let asked: ChartState | undefined;
  let last: { field: EventTarget | null; at: number } = { field: null, at: -Infinity };

  const draw = async (state: ChartState, faults: readonly string[]): Promise<void> => {
    asked = state;
    const chosen = choosePanels(entry, state);
    for (const [id, panel] of panels) panel.choose(chosen.some((one) => one.id === id));
    const work = Promise.allSettled(chosen.map(async ({ files }) => fetchPanel(files[state.freq ?? "P"] ?? "")));
    const answers = await whileBusy(figure, status.tell, work);
    if (asked !== state) return;
    const whole = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    const cut = cutPanels(whole, state, tongue);
    cut.forEach((panel, index) =>
      shown.set(panel.id, { panel, nothing: describeNothing(whole[index] ?? panel, state, tongue) }),
    );
    const told = chosen.flatMap(({ id }) => shown.get(id) ?? []);
    const usual = toQuery(writeState(state, entry)) === "";
    figure.classList.toggle("changed", !usual);
    tell(usual, told);
    caption(
      usual,
      told.flatMap(({ panel }) => (panel.kind === "time" ? [panel] : [])),
      state.view,
    );
    const drawn = await Promise.allSettled(
      cut.map(async (panel) => panels.get(panel.id)?.show(panel, state.view, shown.get(panel.id)?.nothing ?? "")),
    );
    if (asked !== state) return;
    const missing = answers.flatMap((answer, index) =>
      answer.status === "rejected" ? [toMissing(chosen[index]?.heading ?? "", answer, tongue)] : [],
    );
    const undrawn = drawn.some((answer) => answer.status === "rejected") ? [toUndrawn(tongue)] : [];
    const words = [...faults, ...missing, ...undrawn].join(" ");
    if (missing.length + undrawn.length === 0) status.tell(words);
    else status.offer(() => words, undrawn.length === 0 ? () => void show(address.read(entry.id)) : reload);
  };
  /** As the build drew it: there is nothing to choose. */
  const showStrip = async (faults: readonly string[]): Promise<void> => {
    const files = entry.panels.map(async ({ files }) => fetchFile(files.P ?? "", isPanel));
    const [held] = await whileBusy(figure, status.tell, Promise.all([Promise.all(files), fillRooms(figure)]));
    tell(
      true,
      held.map((panel) => ({ panel, nothing: "" })),
    );
    status.tell(faults.join(" "));
  };
  const show = async (query: string): Promise<void> => {
    const { state, faults } = readState(new URLSearchParams(query), entry, tongue);
    const search = writeState(state, entry);
    if (form !== null) fillForm(form, search);
    take(toQuery(search), choosePanels(entry, state).length);
    if (entry.kind === "strip") await showStrip(faults);
    else await draw(state, faults);
  };
  const change = async (field: EventTarget | null): Promise<void> => {
    if (form === null) return;
    const { state, faults } = readState(toSearch(form), entry, tongue);
    const query = toQuery(writeState(state, entry));
    const at = performance.now();
    address.write(entry.id, query, field === last.field && at - last.at < STEP);
    last = { field, at };
    take(query, choosePanels(entry, state).length);
    await draw(state, faults);
  };
  return { show, change };
}

function choosePanels({ panels }: ChartEntry, { codes }: ChartState): ChartEntry["panels"] {
  return panels.filter(({ code }) => codes.length === 0 || codes.includes(code));
}

function toUndrawn({ say }: Tongue): string {
  return say("The program that draws could not be loaded: the table holds the same numbers.");
}

function toMissing(heading: string, { reason }: PromiseRejectedResult, tongue: Tongue): string {
  const what = tongue.say("{heading}: the figures could not be loaded, what is shown was there before.", { heading });
  return `${what} ${describeFailure(reason, tongue)}`;
}

/** A file is asked for once; after a failure, asked for again. */
function createFetch(): (file: string) => Promise<TimePanel> {
  const files = new Map<string, Promise<TimePanel>>();
  return async (file) => {
    const found = files.get(file) ?? fetchFile(file, isTimePanel);
    files.set(file, found);
    found.catch(() => files.delete(file));
    return found;
  };
}

function isTimePanel(value: unknown): value is TimePanel {
  return isPanel(value) && hasFields(value, "first");
}

function isPanel(value: unknown): value is Panel {
  return hasFields(value, "id", "heading", "marks", "json") && Array.isArray(value.marks);
}
