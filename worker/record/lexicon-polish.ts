/** Polish. "Do" may open a limit as well as a date or an end: it hedges nothing. */
import { type Lexicon, PLAIN, toSequence } from "./lexicon.ts";

export const polish: Lexicon = {
  ...PLAIN,
  hedges: [
    ["co ?najmniej|przynajmniej|nie mniej niż|minimum", "at_least"],
    ["nie więcej niż|co najwyżej|najwyżej|maksymalnie", "up_to"],
    ["blisko|prawie|niemal(?:że)?|niespełna|bez mała|nieco mniej niż", "almost"],
    ["ponad|powyżej|więcej niż|przeszło|przekroczył[aoy]?", "more_than"],
    ["mniej niż|poniżej", "under"],
    ["około|ok\\.?|circa|ca\\.?|mniej więcej|w przybliżeniu", "about"],
  ],
  afterthoughts: [["(?:lub|albo|i) więcej", "at_least"]],
  numbers: [
    ["półtor(?:a|ej)", 1.5],
    ...toSequence(
      0,
      1,
      "zero jed(?:en|na|ną|no|nego|nej|nemu|nym) dw(?:a|ie|óch|óm|u|om|oma|oje) trz(?:y|ech|em|ema|ej) czter(?:y|ech|em|ema|ej) pię(?:ć|ciu|cioro) " +
        "sześ(?:ć|ciu|cioro) sied(?:em|miu|mioro) (?:osiem|ośmiu|ośmioro) dziewię(?:ć|ciu|cioro) dziesię(?:ć|ciu|cioro) jedena(?:ście|stu) " +
        "(?:dwanaście|dwunastu) trzyna(?:ście|stu) czterna(?:ście|stu) piętna(?:ście|stu) szesna(?:ście|stu) siedemna(?:ście|stu) " +
        "osiemna(?:ście|stu) dziewiętna(?:ście|stu)",
    ),
    ...toSequence(
      20,
      10,
      "(?:dwadzieścia|dwudziestu) trzydzie(?:ści|stu) czterdzie(?:ści|stu) pięćdziesi(?:ąt|ęciu) sześćdziesi(?:ąt|ęciu) " +
        "siedemdziesi(?:ąt|ęciu) osiemdziesi(?:ąt|ęciu) dziewięćdziesi(?:ąt|ęciu)",
    ),
    ...toSequence(
      100,
      100,
      "st(?:o|u) (?:dwieście|dwustu) trzyst(?:a|u) czteryst(?:a|u) pię(?:ćset|ciuset) sześ(?:ćset|ciuset) sied(?:emset|miuset) " +
        "(?:osiemset|ośmiuset) dziewię(?:ćset|ciuset)",
    ),
    ["tysiąc(?:a|owi)?", 1_000],
  ],
  multipliers: [
    ["tys|tysi(?:ąc|ąca|ące|ęcy|ącom)", 1_000],
    ["mln|milion(?:a|y|ów)?", 1_000_000],
    ["mld|miliard(?:a|y|ów)?", 1_000_000_000],
  ],
  plurals: [
    ["setk(?:i|ach) tysięcy", 100_000],
    ["dziesiątk(?:i|ach) tysięcy", 10_000],
    ["setk(?:i|om|ach)|set(?:ek)|kilkaset|kilkuset", 100],
    ["(?:kilka )?tysi(?:ące|ącom|ącach|ęcy)", 1_000],
    ["(?:kilka )?milion(?:y|ów)", 1_000_000],
    ["dziesiątk(?:i|om|ach)|kilkadziesiąt|kilkudziesięciu", 10],
  ],
  percent: "%|proc(?:ent|enta|entów)?",
  ranges: [
    ["od ", " do "],
    ["między ", " a "],
    ["", " (?:lub|albo|czy) "],
  ],
  zeros:
    "ani jedn(?:ej|ego|a|ą|emu)|żadn(?:ej|ego|ych|ą|emu)|nikt|nikogo|nie (?:odnotowan|zanotowan|zarejestrowan|stwierdzon|ujawnion)(?:o|y|a)|" +
    "nie (?:było|doszło|odnotowali|zanotowali|zarejestrowali)|(?:bez|brak)(?: \\p{L}+)? (?:prób|zdarzeń|incydentów)",
  ordinals: toSequence(
    1,
    1,
    "pierwsz(?:y|a|ą|ej) drug(?:i|a|ą|iej) trzeci(?:a|ą|ej)? czwart(?:y|a|ą|ej) piąt(?:y|a|ą|ej) szóst(?:y|a|ą|ej) siódm(?:y|a|ą|ej) ósm(?:y|a|ą|ej) " +
      "dziewiąt(?:y|a|ą|ej) dziesiąt(?:y|a|ą|ej) jedenast(?:y|a|ą|ej) dwunast(?:y|a|ą|ej)",
  ),
  tallied: "śmier(?:ć|ci)|ofiar(?:a|ę|y)|zgon(?:u)?",
  barriers: {
    before: "nie|ani|żadn\\p{L}+|bez|brak|minus|niż",
    behind: "bln|pkt|promil\\p{L}*|danych|informacji",
    preceding: "w|we|od|do|z|ze|o|na|za|przez|roku",
    following:
      "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|r|rok(?:u|iem)?|lat(?:a)?|" +
      "godz|godzin[ayę]?|dni(?:a|e)?|dzień|dob[ayęie]{1,2}|dób|tygodni(?:e|a|u)?|tydzień|miesi[ąę]c\\p{L}*|minut[ayę]?",
  },
};
