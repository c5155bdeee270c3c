/** English, German, Dutch and Swedish. Articles that are also "one" (ein, een, en) are no numbers here. */
import { type Lexicon, PLAIN, toSequence } from "./lexicon.ts";

export const english: Lexicon = {
  grouping: " ,'",
  hedges: [
    ["(?:no|not) (?:fewer|less) than|at least|a minimum of", "at_least"],
    ["(?:no|not|never) more than|not (?:over|exceeding|above)|at most|up to|as many as", "up_to"],
    ["more than|over|exceed(?:ed|s|ing)|in excess of|above|upwards of", "more_than"],
    ["almost|nearly|close to|just (?:under|below)|(?:slightly|just|a little) (?:less|fewer) than", "almost"],
    ["(?:less|fewer) than|under|below", "under"],
    ["about|some|around|approximately|roughly", "about"],
  ],
  afterthoughts: [
    ["or more|at least", "at_least"],
    ["or (?:fewer|less)|at (?:the )?most", "up_to"],
  ],
  numbers: [
    ...toSequence(
      0,
      1,
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    ),
    ...toSequence(16, 1, "sixteen seventeen eighteen nineteen"),
    ...toSequence(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
  ],
  multipliers: [
    ["dozen", 12],
    ["hundred", 100],
    ["thousands?", 1_000],
    ["million", 1_000_000],
    ["billion", 1_000_000_000],
  ],
  article: "a",
  plurals: [
    ["hundreds of thousands", 100_000],
    ["tens of thousands", 10_000],
    ["hundreds|(?:several|a few) hundred", 100],
    ["thousands|(?:several|a few) thousand", 1_000],
    ["millions|(?:several|a few) million", 1_000_000],
    ["dozens|(?:several|a few) dozen", 12],
    ["tens", 10],
  ],
  parts: [
    ["half|halves", 2],
    ["thirds?", 3],
    ["quarters?", 4],
    ["fifths?", 5],
    ["tenths?", 10],
  ],
  half: "half",
  percent: "%|per ?cent",
  ranges: [
    ["(?:from )?", " to "],
    ["between ", " and "],
    ["", " or "],
  ],
  zeros:
    "none|no(?: \\p{L}+){0,2} (?:attempts|migrants|people|persons|foreigners|refugees|cases|incidents|crossings|deaths)" +
    "|(?:did|do|does|was|were|has|have)(?: been)? not (?:been )?(?:attempt|record|register|observe|detect)\\p{L}*|not (?:observed|recorded|registered|detected)",
  ordinals: toSequence(1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
  tallied: "deaths?|bod(?:y|ies)|victims?|fatalit(?:y|ies)",
  barriers: {
    before: "not?|never|minus|without|none|hardly|than|exceed\\w*|least|most|in|since|during|until",
    behind: "k|m|mn|mln|bn|percentage|points?|score|gross|pairs?|couples?|fold|billions?",
    preceding: `from|to|by|january|february|march|april|may|june|july|august|september|october|november|december`,
    following: `january|february|march|april|may|june|july|august|september|october|november|december|hours?|days?|weeks?|months?|years?`,
  },
};

const GERMAN_MONTHS = "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember";

export const german: Lexicon = {
  ...PLAIN,
  hedges: [
    ["mindestens|wenigstens|zumindest|nicht weniger als", "at_least"],
    ["höchstens|maximal|bis zu|nicht mehr als", "up_to"],
    ["fast|knapp|beinahe|nahezu|annähernd|etwas weniger als", "almost"],
    ["mehr als|über|gut", "more_than"],
    ["weniger als|unter", "under"],
    ["rund|etwa|circa|zirka|ca\\.?|ungefähr|schätzungsweise|um die", "about"],
  ],
  afterthoughts: [["oder mehr", "at_least"]],
  numbers: [
    ...toSequence(
      2,
      1,
      "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn",
    ),
    ...toSequence(17, 1, "siebzehn achtzehn neunzehn"),
    ...toSequence(20, 10, "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    ...toSequence(100, 100, "(?:ein)?hundert zweihundert dreihundert vierhundert fünfhundert sechshundert"),
    ...toSequence(700, 100, "siebenhundert achthundert neunhundert"),
    ...toSequence(1_000, 1_000, "(?:ein)?tausend zweitausend dreitausend viertausend fünftausend"),
    ["null", 0],
    ["anderthalb|eineinhalb", 1.5],
  ],
  multipliers: [
    ["dutzend", 12],
    ["tausend|tsd", 1_000],
    ["million(?:en)?|mio", 1_000_000],
    ["milliarden?|mrd", 1_000_000_000],
  ],
  plurals: [
    ["hunderttausenden?", 100_000],
    ["zehntausenden?", 10_000],
    ["hunderte[nr]?|(?:mehrere|einige) hundert", 100],
    ["tausende[nr]?|(?:mehrere|einige) tausend", 1_000],
    ["dutzenden?|(?:mehrere|einige) dutzend", 12],
    ["(?:mehrere )?millionen", 1_000_000],
  ],
  percent: "%|prozent",
  ranges: [
    ["(?:von )?", " bis "],
    ["zwischen ", " und "],
    ["", " oder "],
  ],
  zeros:
    "niemand|keine[nrs]?(?: \\p{L}+){0,2} (?:person|personen|menschen|migranten|flüchtlinge|versuche?|fälle|einreisen|grenzübertritte|toten)",
  barriers: {
    before: "nicht|keine?[nrs]?|nie|minus|ohne|als",
    behind: "prozentpunkte?|promille|bio",
    preceding: `in|im|am|seit|bis|ab|vom|zum|um|auf|jahr|${GERMAN_MONTHS}`,
    following: `${GERMAN_MONTHS}|uhr|jahre?n?|tage?n?|stunden?|wochen?|monate?n?|minuten?`,
  },
};

export const dutch: Lexicon = {
  ...PLAIN,
  hedges: [
    ["minstens|ten minste|tenminste|minimaal|niet minder dan", "at_least"],
    ["hoogstens|maximaal|niet meer dan", "up_to"],
    ["bijna|haast|krap", "almost"],
    ["meer dan|ruim", "more_than"],
    ["minder dan", "under"],
    ["ongeveer|circa|ca\\.?|rond de|zo'n", "about"],
  ],
  numbers: [
    ...toSequence(2, 1, "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"),
    ...toSequence(17, 1, "zeventien achttien negentien"),
    ...toSequence(20, 10, "twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"),
    ["duizend", 1_000],
  ],
  multipliers: [
    ["duizend", 1_000],
    ["miljoen", 1_000_000],
    ["miljard", 1_000_000_000],
  ],
  plurals: [
    ["tienduizenden", 10_000],
    ["honderden|enkele honderden", 100],
    ["duizenden|enkele duizenden", 1_000],
    ["tientallen", 10],
  ],
  percent: "%|procent",
  ranges: [
    ["(?:van )?", " tot "],
    ["tussen ", " en "],
    ["", " of "],
  ],
  barriers: {
    before: "niet|geen|nooit|minus|zonder|dan",
    behind: "procentpunt(?:en)?",
    preceding: "in|sinds|tot|vanaf|op",
    following:
      "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar",
  },
};

export const swedish: Lexicon = {
  ...PLAIN,
  hedges: [
    ["minst|åtminstone|inte mindre än", "at_least"],
    ["högst|upp till|som mest|inte mer än", "up_to"],
    ["nästan|närmare|knappt", "almost"],
    ["över|mer än|fler än|drygt", "more_than"],
    ["mindre än|färre än|under", "under"],
    ["cirka|ca\\.?|omkring|runt|ungefär|kring", "about"],
  ],
  numbers: [
    ...toSequence(
      2,
      1,
      "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
    ),
    ...toSequence(20, 10, "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra"),
    ["tusen", 1_000],
  ],
  multipliers: [
    ["tusen", 1_000],
    ["miljon(?:er)?", 1_000_000],
    ["miljard(?:er)?", 1_000_000_000],
  ],
  plurals: [
    ["tiotusentals", 10_000],
    ["hundratals", 100],
    ["tusentals", 1_000],
    ["tiotals", 10],
  ],
  percent: "%|procent",
  ranges: [
    ["(?:från )?", " till "],
    ["mellan ", " och "],
    ["", " eller "],
  ],
  barriers: {
    before: "inte|ingen|inga|aldrig|minus|utan|än",
    behind: "procentenheter",
    preceding: "i|sedan|till|från|den",
    following:
      "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|timmar|dagar?|veck(?:a|or)|månad(?:er)?|år",
  },
};
