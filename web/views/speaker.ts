/** What a reader is told before the words of the language are at hand. */
import type { Tongue } from "../../worker/language/tongue.ts";

/** As much of a tongue as is at hand before its words have come. */
export type Speaker = Pick<Tongue, "language" | "say">;

/** What a reader is told, in whatever language. */
export type Words = (speaker: Speaker) => string;
