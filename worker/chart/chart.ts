/** A chart as data: what an answer of the API becomes before anything is drawn, the same for SVG, canvas and table. */
import type { CalendarFreq } from "../record/period.ts";

export interface Chart {
  readonly id: string;
  /** What the chart finds, in a sentence. */
  readonly finding: string;
  /** The figures that stand in it, in its order. */
  readonly named: readonly Pick<Mark, "id" | "display">[];
  /** What is drawn: what is counted, by whom. */
  readonly measure: string;
  readonly panels: readonly Panel[];
  /** `Source: Delfi, LRT and 31 more` */
  readonly source: string;
  readonly data_version: string;
  /** Address of the page with the chart in this state, in the language of its words: `/lt?ref_area=LT&freq=M#months`. */
  readonly address: string;
}

/** Figures of one indicator on an axis of their own. */
export type Panel = TimePanel | StripPanel;

interface About {
  /** Unlike in every panel of a chart, fit for an id: `turned_away-LT`. */
  readonly id: string;
  /** `Lithuania: people turned away` */
  readonly heading: string;
  /** Who counts: `State Border Guard Service`. */
  readonly measure: string;
  /** The panel in a sentence, for those who do not see it. */
  readonly finding: string;
  /** Gives the marks their colour. */
  readonly ref_area: string;
  readonly marks: readonly Mark[];
  /** The very answer that is drawn: `/series?indicator=turned_away&ref_area=LT&freq=M`; the same as CSV. */
  readonly json: string;
  readonly csv: string;
}

/** Marks at their time: observations of a series, or claims at their own periods. */
export interface TimePanel extends About {
  readonly kind: "time";
  /** First and last day of the axis, both included. */
  readonly first: string;
  readonly last: string;
  /**
   * One of its figures in a sentence about several panels, its holes open: `{figure} attempts to cross in Poland ({period})`;
   * null for claims.
   */
  readonly phrase: string | null;
  /** Periods of the marks; null for claims, each of which has its own. */
  readonly freq: CalendarFreq | null;
  /** First day of totals, which stand on their last days; null where the marks are none. */
  readonly since: string | null;
  readonly moments: readonly Moment[];
  readonly breaks: readonly Break[];
}

/** One claim a row, its value along the axis. */
export interface StripPanel extends About {
  readonly kind: "strip";
  /** What all readings share, drawn as a band; null where they share nothing. */
  readonly common: { readonly low: number | null; readonly high: number | null } | null;
}

/**
 * End of an interval. `closed`: the value belongs to it; `open`: it does not; `soft`: the wording sets no sharp end, the
 * value is that of the reading interval.
 */
export interface MarkEnd {
  readonly value: number;
  readonly kind: "closed" | "open" | "soft";
}

/** A figure ready to be drawn. An end is null where the wording leaves the bound absent: an arrow stands there. */
export interface Mark {
  /** Claim that it leads to; of a derived figure the first of those it follows from. */
  readonly id: string;
  /** SDMX time period of an observation or claim. */
  readonly name: string;
  /** The period in words. */
  readonly period: string;
  /** First and last day that the mark stands for, both included; of a running total the last day alone. */
  readonly from: string;
  readonly to: string;
  /** Whether the source leaves the start or the end of the period open. */
  readonly ajar: boolean;
  /** The value; null where the wording has none or the figure is only bounded. */
  readonly value: number | null;
  /** Where the mark stands on the axis: the value, else the middle of what is drawn. */
  readonly at: number;
  readonly low: MarkEnd | null;
  readonly high: MarkEnd | null;
  /** `4,100+` */
  readonly display: string;
  /** As printed; of a derived figure its arithmetic. */
  readonly wording: string;
  /** Language of the wording; null for that of the page. */
  readonly language: string | null;
  /** Who stands behind it; of a derived figure that nobody printed it. */
  readonly claimant: string;
  /** What part is counted, where it is not all: a subset, a place. */
  readonly part: string | null;
  /** Day of the statement. */
  readonly as_of: string | null;
  /** Whether it follows from others and is printed nowhere. */
  readonly derived: boolean;
  /** Whether the document states the dates; they are inferred or bracketed otherwise. */
  readonly sure: boolean;
  /** Whether the period holds more than the count does. */
  readonly partial: boolean;
  readonly obs_status: string;
  /** What stands below its year where it counts from a day within it: `from 3 Aug`. */
  readonly note: string | null;
  /** In a strip: how it differs from the first row, in words. */
  readonly difference: string | null;
}

/** An event on the time axis. */
export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly planned: boolean;
}

/** A day from which on a count means something else. */
export interface Break {
  readonly id: string;
  readonly date: string;
  readonly description: string;
}

export const SCALES = ["log", "linear"] as const;
export type Scale = (typeof SCALES)[number];

/** How a chart is looked at. */
export interface View {
  readonly scale: Scale;
  /** Whether events stand on the time axis. */
  readonly events: boolean;
}
