/** The other languages in which figures were printed. Articles that are also "one" (un, um, egy, një) are no numbers here. */
import { type Lexicon, PLAIN, toSequence } from "./lexicon.ts";

export const italian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["almeno|non meno di", "at_least"],
    ["al massimo|fino a|non più di", "up_to"],
    ["quasi|poco meno di", "almost"],
    ["oltre|più di", "more_than"],
    ["meno di", "under"],
    ["circa|all'incirca|intorno a|approssimativamente", "about"],
  ],
  numbers: [
    ...toSequence(
      2,
      1,
      "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici",
    ),
    ...toSequence(17, 1, "diciassette diciotto diciannove"),
    ...toSequence(20, 10, "venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento"),
    ...toSequence(1_000, 1_000, "mille duemila tremila quattromila cinquemila"),
    ["zero", 0],
  ],
  multipliers: [
    ["mila", 1_000],
    ["milion(?:e|i)|mln", 1_000_000],
    ["miliard(?:o|i)|mld", 1_000_000_000],
  ],
  plurals: [
    ["decine di migliaia", 10_000],
    ["centinaia", 100],
    ["migliaia", 1_000],
    ["decine", 10],
  ],
  percent: "%|per cento",
  ranges: [
    ["da ", " a "],
    ["(?:tra|fra) ", " e "],
    ["", " o "],
  ],
  zeros: "nessun(?:a|o)?(?: \\p{L}+)? (?:tentativo|migrante|persona|caso|attraversamento)",
  barriers: {
    before: "non|nessun[ao]?|mai|meno|senza|di",
    behind: "punti",
    preceding: "nel|in|dal|al|fino",
    following:
      "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]",
  },
};

export const portuguese: Lexicon = {
  ...PLAIN,
  hedges: [
    ["pelo menos|no mínimo|não menos de", "at_least"],
    ["no máximo|não mais de", "up_to"],
    ["quase|pouco menos de", "almost"],
    ["mais de|acima de", "more_than"],
    ["menos de", "under"],
    ["cerca de|aproximadamente|por volta de", "about"],
  ],
  numbers: [
    ...toSequence(
      2,
      1,
      "(?:dois|duas) três quatro cinco seis sete oito nove dez onze doze treze (?:catorze|quatorze) quinze",
    ),
    ...toSequence(20, 10, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem"),
    ["mil", 1_000],
    ["zero", 0],
  ],
  multipliers: [
    ["mil", 1_000],
    ["milh(?:ão|ões)", 1_000_000],
  ],
  plurals: [
    ["dezenas de milhares", 10_000],
    ["centenas", 100],
    ["milhares", 1_000],
    ["dezenas", 10],
  ],
  percent: "%|por cento",
  ranges: [
    ["de ", " a "],
    ["entre ", " e "],
    ["", " ou "],
  ],
  barriers: {
    before: "não|nenhum\\p{L}*|nunca|menos|sem",
    behind: "pontos",
    preceding: "em|desde|até|no|na",
    following:
      "de (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|horas?|dias?|semanas?|meses|mês|anos?",
  },
};

export const hungarian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["legalább|nem kevesebb,? mint", "at_least"],
    ["legfeljebb|nem több,? mint", "up_to"],
    ["csaknem|közel|majdnem|szinte", "almost"],
    ["több,? mint|meghaladta a", "more_than"],
    ["kevesebb,? mint", "under"],
    ["körülbelül|mintegy|nagyjából|hozzávetőleg|kb\\.?", "about"],
  ],
  numbers: [
    ...toSequence(
      2,
      1,
      "(?:kettő|két|ketten) (?:három|hárman) (?:négy|négyen) (?:öt|öten) (?:hat|hatan) (?:hét|heten) (?:nyolc|nyolcan) (?:kilenc|kilencen) (?:tíz|tízen) " +
        "tizenegy tizenk(?:ettő|ét) tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc",
    ),
    ...toSequence(20, 10, "húsz harminc negyven ötven hatvan hetven nyolcvan kilencven"),
    ...toSequence(100, 100, "száz kétszáz háromszáz négyszáz ötszáz hatszáz hétszáz nyolcszáz kilencszáz"),
    ...toSequence(1_000, 1_000, "ezer kétezer háromezer négyezer ötezer hatezer hétezer nyolcezer kilencezer tízezer"),
    ["nulla", 0],
  ],
  multipliers: [
    ["száz", 100],
    ["ezer", 1_000],
    ["millió", 1_000_000],
    ["milliárd", 1_000_000_000],
  ],
  plurals: [
    ["tízezrek|tízezrével|több tízezer", 10_000],
    ["százak|százával|több száz", 100],
    ["ezrek|ezrével|több ezer", 1_000],
    ["több tucat|tucatnyi", 12],
  ],
  percent: "%|százalék",
  ranges: [["", " vagy "]],
  zeros: "egyetlen(?: \\p{L}+)+ sem|senki(?:t)?|egy sem|nem volt",
  barriers: {
    before: "nem|sem|mínusz|nélkül|mint",
    behind: "százalékpont|billió",
    preceding: "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
    following: "(?:óra|órá|nap|hét|het|hónap|év)\\p{L}*|én|án",
  },
};

export const estonian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["vähemalt|mitte vähem kui", "at_least"],
    ["kõige rohkem|maksimaalselt|mitte rohkem kui", "up_to"],
    ["ligi|peaaegu", "almost"],
    ["üle|rohkem kui|enam kui", "more_than"],
    ["vähem kui|alla", "under"],
    ["umbes|ligikaudu|ca\\.?|circa", "about"],
  ],
  numbers: [
    ...toSequence(
      0,
      1,
      "null (?:üks|üht|ühe|ühte) (?:kaks|kaht|kahe|kahte) kolm(?:e|el)? nel(?:i|ja) vii(?:s|e|t) kuu(?:s|e|t) seits(?:e|me|et) kaheksa(?:t)? üheksa(?:t)? küm(?:me|ne|met) " +
        "üksteist kaksteist kolmteist neliteist viisteist kuusteist seitseteist kaheksateist üheksateist",
    ),
    ...toSequence(20, 10, "kakskümmend kolmkümmend nelikümmend viiskümmend kuuskümmend seitsekümmend kaheksakümmend"),
    ["üheksakümmend", 90],
    ["sa(?:da|ja)", 100],
    ["tuha(?:t|nde)", 1_000],
  ],
  multipliers: [
    ["tuhat|tuhande|tuhandet", 1_000],
    ["miljonit?", 1_000_000],
  ],
  plurals: [
    ["kümned tuhanded", 10_000],
    ["sa(?:jad|du)|mitusada", 100],
    ["tuhanded|tuhandeid|mitu tuhat", 1_000],
    ["kümned|kümneid|mitukümmend", 10],
  ],
  percent: "%|protsenti?",
  ranges: [
    ["", " kuni "],
    ["", " või "],
  ],
  zeros: "mitte ühtegi|mitte keegi|ei (?:fikseeritud|tuvastatud|registreeritud)",
  barriers: {
    before: "ei|mitte|ilma|miinus|kui",
    behind: "protsendipunkti?",
    preceding: "aastal|alates|kuni",
    following:
      "jaanuar\\p{L}*|veebruar\\p{L}*|märts\\p{L}*|aprill\\p{L}*|mai|mail|juuni\\p{L}*|juuli\\p{L}*|august\\p{L}*|septemb\\p{L}*|oktoob\\p{L}*|novemb\\p{L}*|detsemb\\p{L}*|aasta\\p{L}*|tundi?|päeva?|nädalat?|kuud?",
  },
};

export const albanian: Lexicon = {
  ...PLAIN,
  hedges: [
    ["të paktën|së paku|jo më pak se", "at_least"],
    ["jo më shumë se|maksimumi", "up_to"],
    ["gati|pothuajse|afër", "almost"],
    ["mbi|më shumë se", "more_than"],
    ["më pak se|nën", "under"],
    ["rreth|afërsisht|përafërsisht", "about"],
  ],
  numbers: toSequence(2, 1, "dy tr(?:e|i) katër pesë gjashtë shtatë tetë nëntë dhjetë"),
  multipliers: [
    ["mijë", 1_000],
    ["milion(?:ë)?", 1_000_000],
  ],
  plurals: [
    ["dhjetëra mijëra", 10_000],
    ["qindra", 100],
    ["mijëra", 1_000],
    ["dhjetëra", 10],
  ],
  percent: "%|për qind",
  ranges: [["nga ", " deri në "]],
  barriers: {
    before: "jo|nuk|asnjë|pa|minus|se",
    behind: "pikë",
    preceding: "në|që|nga|deri",
    following:
      "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor|orë|ditë|javë|muaj|vjet|vite",
  },
};

export const arabic: Lexicon = {
  ...PLAIN,
  hedges: [
    ["ما لا يقل عن|على الأقل", "at_least"],
    ["ما لا يزيد عن", "up_to"],
    ["ما يقرب من|ما يقارب|قرابة", "almost"],
    ["أكثر من|ما يزيد عن|ما يزيد على", "more_than"],
    ["أقل من", "under"],
    ["حوالي|نحو|زهاء|تقريبا", "about"],
  ],
  numbers: [],
  multipliers: [
    ["ألف|آلاف", 1_000],
    ["مليون|ملايين", 1_000_000],
  ],
  plurals: [
    ["عشرات الآلاف", 10_000],
    ["مئات", 100],
    ["آلاف", 1_000],
    ["عشرات", 10],
  ],
  percent: "%|في المئة|بالمئة",
  ranges: [
    ["من ", " إلى "],
    ["بين ", " و ?"],
  ],
  barriers: {
    before: "لا|ليس|بدون|لم",
    behind: "نقطة",
    preceding: "في|منذ|عام|سنة|حتى",
    following:
      "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ساعة|ساعات|يوما?|أيام|أسبوعا?|شهرا?|أعوام|سنوات",
  },
};
