/** Lithuanian and Latvian. */
import { type Lexicon, PLAIN, toSequence } from "./lexicon.ts";

const LITHUANIAN_MONTHS =
  "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio";

export const lithuanian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["ne mažiau (?:kaip|nei|negu)|bent(?: jau)?|mažiausiai", "at_least"],
    ["ne daugiau (?:kaip|nei|negu)|daugiausia", "up_to"],
    ["beveik|kone|bemaž|netoli|arti|(?:šiek tiek|kiek|truputį) mažiau (?:kaip|nei|negu)", "almost"],
    ["daugiau (?:kaip|nei|negu)|virš|viršij(?:o|a|us)|perkop(?:ė|ia|us)|peržengė|per", "more_than"],
    ["mažiau (?:kaip|nei|negu)", "under"],
    ["apie|maždaug|apytiksliai|apytikriai|kokie|kokius", "about"],
  ],
  afterthoughts: [["ar(?:ba)? daugiau", "at_least"]],
  numbers: [
    ["pusantr(?:o|os)", 1.5],
    ["pustreč(?:io|ios)", 2.5],
    ["pusketvirt(?:o|os)", 3.5],
    ...toSequence(
      0,
      1,
      "nulis vien(?:as|a|o|ą|am|ai|os) d(?:u|vi|viejų|viem) tr(?:ys|is|ijų|ims) ketur(?:i|is|ių|iems|ios|ias) penk(?:i|is|ių|iems|ios|ias) " +
        "šeš(?:i|is|ių|iems|ios|ias) septyn(?:i|is|ių|iems|ios|ias) aštuon(?:i|is|ių|iems|ios|ias) devyn(?:i|is|ių|iems|ios|ias) dešimt(?:į|ies)?",
    ),
    ...toSequence(
      11,
      1,
      "vienuolik(?:a|os|ai|ą) dvylik(?:a|os|ai|ą) trylik(?:a|os|ai|ą) keturiolik(?:a|os|ai|ą) penkiolik(?:a|os|ai|ą) " +
        "šešiolik(?:a|os|ai|ą) septyniolik(?:a|os|ai|ą) aštuoniolik(?:a|os|ai|ą) devyniolik(?:a|os|ai|ą)",
    ),
    ...toSequence(20, 10, "dvidešimt trisdešimt keturiasdešimt penkiasdešimt šešiasdešimt septyniasdešimt"),
    ...toSequence(80, 10, "aštuoniasdešimt devyniasdešimt šimt(?:as|o|ą|ui)"),
    ["tūkstan(?:tis|čio|tį|čiui)", 1_000],
  ],
  multipliers: [
    ["šimt(?:as|o|ą|ai|ų|us|ams)", 100],
    ["tūkst|tūkstan(?:tis|čio|tį|čiai|čių|čius|čiams)", 1_000],
    ["mln|milijon(?:as|o|ą|ai|ų|us)", 1_000_000],
    ["mlrd|milijard(?:as|o|ą|ai|ų|us)", 1_000_000_000],
  ],
  plurals: [
    ["šimt(?:ai|us|ų|ams) tūkstančių", 100_000],
    ["dešimt(?:ys|is|ims) tūkstančių", 10_000],
    ["(?:keli(?:s|us|ų)? )?šimt(?:ai|us|ų|ams)", 100],
    ["(?:keli(?:s|us|ų)? )?tūkstan(?:čiai|čius|čių|čiams)", 1_000],
    ["(?:keli(?:s|us|ų)? )?milijon(?:ai|us|ų)", 1_000_000],
    ["dešimt(?:ys|is|ims)|dešimčių|keliasdešimt", 10],
  ],
  percent: "%|proc(?:entai|entų|entus)?",
  ranges: [
    ["nuo ", " iki "],
    ["tarp ", " ir "],
    ["", " (?:ar|arba) "],
  ],
  zeros:
    "nė vien(?:o|as|ą|am|a|os)|niek(?:as|o)|ne(?:už)?fiksuo(?:ta|ti|jama|ja)|ne(?:už)?fiksavo|nebuvo|nebandė|nepasitaikė|be bandymų",
  barriers: {
    before: "ne|nė|be|minus|nebuvo|kaip|nei|negu",
    behind: "duomenų|informacijos",
    preceding: `nuo|iki|${LITHUANIAN_MONTHS}`,
    following: `${LITHUANIAN_MONTHS}|m|d|h|val|met(?:ai|ų|us|ais)|valand\\p{L}+|dien\\p{L}+|par(?:a|os|ą|ų|as|ai)|savait\\p{L}+|mėn|mėnes\\p{L}+`,
  },
};

const LATVIAN_MONTHS =
  "janvār(?:is|ī|a|i)|februār(?:is|ī|a|i)|mart(?:s|ā|a|u)|aprīl(?:is|ī|i)|aprīļa|maij(?:s|ā|a|u)|jūnij(?:s|ā|a|u)|jūlij(?:s|ā|a|u)" +
  "|august(?:s|ā|a|u)|septembr(?:is|ī|a|i)|oktobr(?:is|ī|a|i)|novembr(?:is|ī|a|i)|decembr(?:is|ī|a|i)";

export const latvian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["ne mazāk (?:kā|nekā|par)|vismaz", "at_least"],
    ["ne vairāk (?:kā|nekā|par)|augstākais", "up_to"],
    ["gandrīz|teju|tuvu|nepiln(?:i|us|iem)|nedaudz mazāk (?:kā|nekā|par)", "almost"],
    ["vairāk (?:kā|nekā|par)|virs|pāri|pārsniedz(?:a|is|ot)?", "more_than"],
    ["mazāk (?:kā|nekā|par)|zem", "under"],
    ["aptuveni|apmēram|ap|kādi|kādus", "about"],
  ],
  afterthoughts: [["vai vairāk", "at_least"]],
  numbers: [
    ["pusotr(?:a|u|s)", 1.5],
    ...toSequence(
      0,
      1,
      "nulle vien(?:s|a|u|am|ai|as) div(?:i|as|us|u|iem|ām) tr(?:īs|iju|ijiem|im) četr(?:i|as|us|u|iem|ām) piec(?:i|as|us|u|iem|ām) " +
        "seš(?:i|as|us|u|iem|ām) septiņ(?:i|as|us|u|iem|ām) astoņ(?:i|as|us|u|iem|ām) deviņ(?:i|as|us|u|iem|ām) desmit",
    ),
    ...toSequence(11, 1, "vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit septiņpadsmit"),
    ...toSequence(18, 1, "astoņpadsmit deviņpadsmit"),
    ...toSequence(20, 10, "divdesmit trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit"),
    ...toSequence(
      100,
      100,
      "simt(?:s|u|a|am)? divsimt trīssimt četrsimt piecsimt sešsimt septiņsimt astoņsimt deviņsimt",
    ),
    ["tūksto(?:tis|ti|ša|tim)", 1_000],
  ],
  multipliers: [
    ["simt(?:s|i|u|us|iem)", 100],
    ["tūkst|tūksto(?:tis|ti|tim|ša|ši|šu|šus|šiem|šos)", 1_000],
    ["milj|mlj|miljon(?:s|a|u|i|us|iem)", 1_000_000],
    ["mljrd|miljard(?:s|a|u|i|us|iem)", 1_000_000_000],
  ],
  plurals: [
    ["simt(?:i|iem|us) tūkstošu", 100_000],
    ["desmit(?:i|iem|us) tūkstošu", 10_000],
    ["(?:vairāk(?:i|us|iem) |daž(?:i|us|iem) )?simt(?:i|iem|us)", 100],
    ["(?:vairāk(?:i|us|iem) |daž(?:i|us|iem) )?tūksto(?:ši|šiem|šus)", 1_000],
    ["(?:vairāk(?:i|us|iem) |daž(?:i|us|iem) )?desmit(?:i|iem|us)", 10],
    ["miljon(?:i|iem|us)", 1_000_000],
  ],
  percent: "%|procent(?:i|us|u|iem)",
  ranges: [
    ["no ", " līdz "],
    ["starp ", " un "],
    ["", " vai "],
  ],
  zeros:
    "nevien(?:s|a|u|am)|(?:nav|netika)(?: tik(?:is|uši))? (?:konstatēt|fiksēt|reģistrēt|atturēt|novērst|bij)\\p{L}+|nekonstatēja|bez mēģinājumiem",
  barriers: {
    before: "ne|nav|netika|bez|mīnus|kā|nekā",
    behind: "datu|informācijas",
    preceding: "no|līdz|kopš|gada",
    following: `${LATVIAN_MONTHS}|g|gad(?:a|s|ā|u|i|os)|dien\\p{L}+|stund\\p{L}+|diennakt\\p{L}+|nedēļ\\p{L}+|mēneš\\p{L}+|mēnes\\p{L}+`,
  },
};
