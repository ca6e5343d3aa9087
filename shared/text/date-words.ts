import { fold } from './clean';

/** Months by their full and short names, in the languages of our label sets. */
const MONTHS: readonly string[] = [
  'january jan enero ene janvier janv januar jan gennaio gen janeiro januari stycznia styczen sty jänner',
  'february feb febrero février févr fevr fév februar febbraio fevereiro fev februari lutego luty lut',
  'march mar marzo mars märz mär maerz março maart mrt marca marzec',
  'april apr abril abr avril avr aprile kwietnia kwiecien kwi',
  'may mayo mai maggio mag maio mei maja maj',
  'june jun junio juin juni giugno giu junho czerwca czerwiec cze',
  'july jul julio juillet juil juli luglio lug julho lipca lipiec lip',
  'august aug agosto ago août aout augustus sierpnia sierpien sie',
  'september sep sept septiembre setiembre septembre settembre set setembro września wrzesien wrz',
  'october oct octubre octobre oktober okt ottobre ott outubro out października pazdziernik paź',
  'november nov noviembre novembre novembro listopada listopad lis',
  'december dec diciembre dic décembre déc dezember dez dicembre dezembro grudnia grudzien gru',
];

/** The number of a month by its folded name. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [fold(name), index + 1])),
);

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: Readonly<Record<Unit, string>> = {
  minute:
    'second seconds sec segundo segundos seconde secondes sekunde sekunden secondo secondi seconden sekund sekundy minute minutes min mins minuto minutos minuten minuti minuut minuty minut minutę 秒 分',
  hour: 'hour hours hr hrs hora horas heure heures stunde stunden ora ore uur uren godzinę godziny godzin godz 時間',
  day: 'day days día días jour jours tag tage tagen giorno giorni dia dias dag dagen dzień dni 日',
  week: 'week weeks semana semanas semaine semaines woche wochen settimana settimane weken tydzień tygodnie tygodni 週間',
  month:
    'month months mes meses mois monat monate monaten mese mesi mês maand maanden miesiąc miesiące miesięcy か月 ヶ月 カ月 ヵ月',
  year: 'year years año años an ans année années jahr jahre jahren anno anni ano anos jaar rok lata lat 年',
};

/** The unit of time by its folded name. */
export const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(UNITS) as [Unit, string][]).flatMap(([unit, names]) =>
    names.split(' ').map((name) => [fold(name), unit] as const),
  ),
);

/** Words that are a day by themselves, and how many days back it is. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        0,
        'today hoy aujourd’hui heute oggi hoje vandaag dzisiaj dziś 今日 本日|just now|right now|online now|active now|ahora|ahora mismo|maintenant|à l’instant|jetzt|gerade eben|adesso|ora|agora|nu|zojuist|teraz|przed chwilą|現在|たった今|now',
      ],
      [1, 'yesterday ayer hier gestern ieri ontem gisteren wczoraj 昨日'],
      [2, 'anteayer|avant-hier|vorgestern|l’altro ieri|anteontem|eergisteren|przedwczoraj|一昨日'],
    ] as const
  ).flatMap(([back, names]) =>
    names
      .split('|')
      .flatMap((part, index) => (index === 0 && back < 2 ? part.split(' ') : [part]))
      .map((name) => [fold(name), back] as const),
  ),
);

/** What makes a number of days a time that is past: “ago”, “hace 3 días”, “vor 3 Tagen”. */
export const PAST_BEFORE = new Set(['hace', 'vor', 'il y a', 'há', 'ha', 'a', 'faz'].map(fold));
export const PAST_AFTER = new Set(
  ['ago', 'fa', 'atrás', 'geleden', 'temu', '前', 'earlier', 'back'].map(fold),
);

/** A word for one: “an hour ago”, “hace una hora”. */
export const ONE_WORDS = new Set(
  [
    'a',
    'an',
    'one',
    'un',
    'una',
    'une',
    'uno',
    'ein',
    'eine',
    'einer',
    'einem',
    'um',
    'uma',
    'een',
    'één',
  ].map(fold),
);
