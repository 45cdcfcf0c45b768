import type { privacy as english } from '../en/privacy.ts'

export const privacy = {
  title: 'Datenschutz und meine Daten',
  heading: 'Was über Sie bekannt ist, und wem',
  lead: 'Was Ihr Arbeitgeber sieht, was warum aufbewahrt wird, wer nachgesehen hat und wie Sie Ihre Daten mitnehmen oder löschen lassen.',
  deedsTitle: 'Ihre Daten gehören Ihnen',
  deedsText:
    'Nehmen Sie alles als Dateien mit, oder lassen Sie Ihr Konto löschen. Für beides wird noch einmal nach Ihrem Passwort gefragt.',
  keptTitle: 'Was aufbewahrt wird, wie lange und warum',
  column: {
    what: 'Was',
    long: 'Wie lange',
    why: 'Warum',
    when: 'Wann',
    looked: 'Was getan wurde',
    thing: 'Womit',
    rows: 'Einträge',
    fate: 'Was daraus wird',
  },
  kept: {
    account: {
      what: 'Name, E-Mail-Adresse, Sprache, Passwort (nur als Prüfwert)',
      long: 'Bis Sie Ihr Konto löschen lassen',
      why: 'Damit melden Sie sich an',
    },
    numbers: {
      what: 'Vielfliegernummern',
      long: 'Bis Sie Ihr Konto löschen lassen; gelöste stehen bis dahin im Verlauf',
      why: 'Daran werden Ihre Flüge erkannt',
    },
    trips: {
      what: 'Flüge: Tag, Strecke, Ticket, Flugpreis, Name auf dem Ticket',
      long: 'Zehn Jahre; Ihr Name und Ihre Nummer nur, bis Sie Ihr Konto löschen lassen',
      why: 'Jede Gutschrift beruht auf einem Flug, und kein Ticket wird zweimal gutgeschrieben',
    },
    ledger: {
      what: 'Bewegungen von Meilen und Statuspunkten',
      long: 'Zehn Jahre; nach der Löschung unter einer Nummer ohne Namen',
      why: 'Buchführung muss aufbewahrt werden',
    },
    seat: {
      what: 'Was Ihr Unternehmen von Ihnen weiß: Name, dienstliche E-Mail, Rolle, Kostenstelle, Team',
      long: 'Solange das Unternehmen teilnimmt, oder bis Sie Ihr Konto löschen lassen',
      why: 'Das Unternehmen bestimmt, wer teilnimmt',
    },
    claims: {
      what: 'Anträge auf Nachgutschrift und ihre Belege',
      long: 'Bis Sie Ihr Konto löschen lassen',
      why: 'Um darüber zu entscheiden und zu zeigen, wie entschieden wurde',
    },
    support: {
      what: 'Ihre Fragen an den Support und was Sie zu Reisen und Prämien gesagt haben',
      long: 'Bis Sie Ihr Konto löschen lassen',
      why: 'Um zu antworten und besser zu werden',
    },
    mail: {
      what: 'Mails, die an Sie gingen',
      long: '24 Monate, oder bis Sie Ihr Konto löschen lassen',
      why: 'Um zu zeigen, was Ihnen wann mitgeteilt wurde',
    },
    trail: {
      what: 'Das Protokoll, wer was getan hat',
      long: 'Zehn Jahre; nach der Löschung ohne Ihren Namen',
      why: 'Damit jeder Schritt später geprüft werden kann',
    },
    sessions: {
      what: 'Angemeldete Geräte: Browser und System, keine Adresse',
      long: 'Höchstens zwölf Stunden',
      why: 'Sie können sie sehen und abmelden',
    },
    lists: {
      what: 'Personenlisten, die ein Unternehmen hochgeladen hat',
      long: 'Höchstens dreißig Tage',
      why: 'Um sie zu berichtigen und abzusenden',
    },
    backups: {
      what: 'Kopien von alledem für den Notfall',
      long: 'Solange der Betreiber Kopien hält; wer gelöscht wurde, wird beim Einspielen wieder gelöscht',
      why: 'Damit bei einer Störung nichts verloren geht',
    },
  },
  looksTitle: 'Wer Ihre Daten angesehen hat',
  looksText:
    'Öffnet jemand vom Programm einen Antrag, eine fragliche Nummer, eine Mail oder eine Frage von Ihnen, steht es hier. Gezeigt werden die letzten hundert Male; Ihre Datenmitnahme enthält alle.',
  looksNone: 'Bisher hat niemand nachgesehen.',
  counts: 'Was es über Sie gibt',
  fate: { goes: 'Wird gelöscht', stays: 'Bleibt ohne Ihren Namen' },
  stays: {
    ledger:
      'Bewegungen von Meilen und die Flüge, auf denen sie beruhen, bleiben unter einer Nummer, die zu niemandem führt: Buchführung ist zehn Jahre aufzubewahren.',
    company:
      'Ihr Unternehmen behält seine Flüge, Punkte, Bestellungen und Auszüge. Wo Ihr Name stand, steht „Traveller“ mit einer Nummer.',
    opaque: 'Zufällige Nummern, die niemanden nennen, halten zusammen, was bleibt.',
    once: 'Ticketnummern bleiben, damit kein Ticket je zweimal gutgeschrieben wird.',
    passing:
      'Eine Datei einer Fluggesellschaft, die gerade in Arbeit ist, wird gelöscht, sobald das getan ist.',
    signatory:
      'Haben Sie den Antrag eines Unternehmens unterzeichnet, bleibt Ihr Name darin: Er gehört zum Vertrag dieses Unternehmens.',
  },
  export: {
    title: 'Meine Daten mitnehmen',
    link: 'Meine Daten mitnehmen',
    lead: 'Alles, was über Sie aufbewahrt wird, als Dateien.',
    proof:
      'Vorher wird nach Ihrem Passwort gefragt, und das Protokoll hält fest, dass Daten mitgenommen wurden.',
    zip: 'Tabellen mit erklärten Spalten (ZIP aus CSV)',
    json: 'Für Maschinen (JSON)',
    inside: 'Was darin ist',
    withheld:
      'Nicht enthalten sind nur Geheimnisse, die Ihr Konto öffnen würden, interne Nummern und was andere betrifft.',
    cut: 'Nicht alles: nur die ersten 20.000 Einträge. Den Rest erhalten Sie vom Support.',
    readme: 'Was am {day} über Sie aufbewahrt war. Eine Tabelle je Teil:',
    filesLeft:
      '{count, plural, one {# Beleg war zu groß für diese Datei; Sie finden ihn bei seinem Antrag.} other {# Belege waren zu groß für diese Datei; Sie finden sie bei ihren Anträgen.}}',
  },
  erase: {
    title: 'Mein Konto löschen',
    link: 'Mein Konto löschen',
    lead: 'Es geschieht sofort und lässt sich von niemandem rückgängig machen.',
    lostTitle: 'Was Sie verlieren',
    lost: 'Sie verlieren {miles} und {status}. Sie lassen sich nicht zurückgeben, auszahlen oder übertragen.',
    whatTitle: 'Was gelöscht wird',
    goes: 'Ihr Name, Ihre E-Mail-Adresse, Vielfliegernummern, Passwort, Passkeys, Geräte, Anträge samt Belegen, Fragen an den Support und Mails. Sie werden überall abgemeldet und scheiden aus Ihren Unternehmen aus.',
    staysTitle: 'Was bleibt, und warum',
    confirmTitle: 'Jetzt löschen',
    word: 'löschen',
    wordLabel: 'Zur Bestätigung „{word}“ eintippen',
    wordHint:
      'Danach wird nach Ihrem Passwort gefragt. Eine Mail folgt nicht: Ihre Adresse ist dann schon gelöscht.',
    fault: 'Tippen Sie das Wort genau so, wie es über dem Feld steht.',
    verb: 'Endgültig löschen',
  },
  erased: {
    title: 'Ihr Konto ist gelöscht',
    lead: 'Sie sind überall abgemeldet.',
    text: 'Ihr Name, Ihre Adressen und Nummern und alles, was Sie geschrieben haben, sind fort. Kommen Sie je wieder, fangen Sie neu an.',
  },
  seat: {
    section: 'Löschen, was über diese Person bekannt ist',
    text: 'Wenn jemand ohne Konto darum bittet, vergessen zu werden.',
    link: 'Diese Person löschen',
    title: 'Löschen, was über {name} bekannt ist',
    lead: 'Name, Adresse und Team verschwinden sofort und für immer. Ihre Flüge, Punkte und Auszüge bleiben.',
    flights:
      'Auf Flügen unter diesem Namen, die zu niemandem sonst bei Ihnen passen, steht von da an „Traveller“ mit einer Nummer.',
    verb: 'Endgültig löschen',
  },
  desk: {
    title: 'Löschung auf Verlangen',
    lead: 'Für Menschen, die schriftlich darum gebeten haben. Wer sich anmelden kann, tut es selbst unter „Datenschutz und meine Daten“.',
    email: 'E-Mail-Adresse der Person',
    emailHint:
      'Genau so, wie sie hier benutzt wird. Dass Sie nachsehen, wird vermerkt, und die Person kann es sehen.',
    find: 'Nachsehen',
    nobody: 'Unter dieser Adresse ist niemand bekannt.',
    member: 'Ein Mitglied mit Konto',
    seat: 'Eine Einladung, die niemand angenommen hat',
    lost: 'Meilen und Statuspunkte gehen verloren; das muss der Person gesagt worden sein.',
    reason: 'Wie die Person darum bat und woher Sie wissen, dass sie es war',
    reasonHint: 'Ohne Namen und Adresse: Dies bleibt im Protokoll.',
    done: 'Die Person ist gelöscht.',
  },
} satisfies typeof english
