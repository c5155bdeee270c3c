/** Why a command was not carried out, as a sentence for the person who gave it; nothing was written. */
export class Refusal extends Error {}
