import type { payroll as english } from '../en/payroll.ts'

export const payroll = {
  title: 'Blätter für die Lohnabrechnung {year}',
  lead: 'Meilen von Geschäftsreisen, die Reisende privat einlösen, können die Lohnabrechnung betreffen. Hier steht, was die Reisenden, die ihr Blatt freigegeben haben, auf Ihren Reisen gesammelt haben. Von allen anderen sehen Sie nichts.',
  empty:
    'Für {year} hat noch niemand ein Blatt freigegeben. Reisende tun das selbst, in ihrem Konto unter „Lohnabrechnung“.',
  year: 'Jahr',
  search: 'Name oder Kostenstelle',
  column: {
    name: 'Reisende',
    costCentre: 'Kostenstelle',
    trips: 'Reisen',
    currency: 'Währung',
    fares: 'Flugpreise',
    austria: '1,5 % der Flugpreise',
    miles: 'Gesammelte Prämienmeilen',
  },
  sheet: {
    title: 'Blatt für die Lohnabrechnung: {name}, {year}',
    own: 'Was {company} von {year} sehen würde',
    lead: 'Flüge dieses Jahres für {company}, die beiden gutgeschrieben wurden. Kein Kontostand, kein privater Flug, kein anderer Arbeitgeber.',
    flights: 'Flüge des Jahres',
    day: 'Tag',
    flight: 'Flug',
    route: 'Strecke',
    empty: 'Aus diesem Jahr wurde noch kein Flug gutgeschrieben.',
    noTaxes:
      'Flugpreise mit Zuschlägen der Airline, ohne den mit Punkten bezahlten Teil. Steuern und Gebühren der Tickets kennt das Programm nicht.',
  },
  release: {
    title: 'Lohnabrechnung',
    lead: 'Wenn Sie Meilen von Geschäftsreisen privat einlösen, muss die Lohnbuchhaltung Ihres Arbeitgebers vielleicht wissen, womit sie gesammelt wurden. Sie entscheiden Jahr für Jahr, ob sie das sehen darf.',
    employer: 'Arbeitgeber',
    state: 'Wer es sieht',
    sheet: 'Blatt',
    change: 'Ihre Wahl',
    released: 'Arbeitgeber sieht es',
    private: 'Nur Sie',
    look: 'Ansehen, was darauf steht',
    release: 'Freigeben',
    releaseQuestion:
      'Das Blatt {year} für {company} freigeben? Reisestelle und Finanzabteilung sehen dann Ihre Flüge für das Unternehmen mit Flugpreisen und Prämienmeilen, bis Sie es zurücknehmen.',
    withdraw: 'Zurücknehmen',
    withdrawQuestion:
      'Die Freigabe {year} für {company} zurücknehmen? Das Unternehmen sieht davon dann nichts mehr.',
    done: {
      release: 'Freigegeben. Sie können es jederzeit zurücknehmen.',
      withdraw: 'Zurückgenommen. Ihr Arbeitgeber sieht es nicht mehr.',
    },
    empty: 'Sie gehören zu keinem Unternehmen, es gibt also nichts freizugeben.',
    note: 'Ihr Kontostand, private Flüge und Flüge für andere Arbeitgeber stehen nie auf einem Blatt.',
  },
  law: {
    title: 'Was die Regeln sagen, Stand November 2026',
    austria: 'Österreich',
    austriaText:
      'Lohnsteuerrichtlinien, Randzahl 222d: Wer Meilen von Dienstreisen privat nutzt, hat einen Vorteil aus dem Dienstverhältnis. Er darf mit 1,5 % dessen angesetzt werden, was der Arbeitgeber für die Tickets bezahlt hat. Seit 2010 erklären Beschäftigte ihn in der eigenen Veranlagung; für die Sozialversicherung zählt er als laufender Bezug. Meilen für dienstliche Flüge zählen nicht.',
    germany: 'Deutschland',
    germanyText:
      'Einkommensteuergesetz, § 3 Nr. 38: Prämien eines Treueprogramms sind bis 1.080 € im Jahr steuerfrei. § 37a: Das Unternehmen, das das Programm betreibt, darf die Steuer mit 2,25 % des Werts aller Prämien übernehmen und muss das den Empfängern mitteilen. Wo es das tut, ist für Meilen beim Arbeitgeber nichts anzusetzen.',
    note: 'Das sind Umschreibungen, damit Sie die richtige Frage stellen können, keine Beratung. Was für Sie gilt, weiß Ihre Steuerberatung.',
  },
} satisfies typeof english
