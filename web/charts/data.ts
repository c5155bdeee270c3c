/** What the build writes for the charts, and for the table, in two files below /assets/data/. */
import type { Mark } from "../../worker/chart/mark.ts";
import type { Panel } from "../../worker/chart/panel.ts";
import type { Names } from "../views/claim.ts";
import type { Choices } from "../views/form.ts";

/** Claims of one indicator, on an axis of their own. */
export interface Lane {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** An event of the time axis, numbered as in the list beside the chart. */
export interface Moment {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly planned: boolean;
}

export interface Month {
  /** First and last day that the axis shows. */
  readonly start: string;
  readonly end: string;
  readonly source: string;
  readonly lanes: readonly Lane[];
  readonly moments: readonly Moment[];
}

export interface PageData {
  readonly subsets: Names["subsets"];
  readonly years: readonly Panel[];
  readonly station: Panel;
  readonly november: Month;
}

/** What the codes are called, and which of them the form offers beyond those of the page. */
export interface Codes {
  readonly names: Names;
  readonly choices: Choices;
}
