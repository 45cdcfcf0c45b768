import type { helpAnswers as english } from '../en/help-answers.ts'

export const helpAnswers = {
  howEarn: {
    q: 'Wie sammeln wir Punkte und Meilen?',
    a: 'Geben Sie bei der Buchung die Unternehmenskennung an, dazu die Vielfliegernummer des Reisenden. Auf demselben Flug sammelt das Unternehmen Punkte und der Reisende Meilen.',
  },
  whenCredited: {
    q: 'Wann wird ein Flug gutgeschrieben?',
    a: 'Wenige Tage nach dem Flug, sobald die Fluggesellschaft ihn gemeldet hat. Bei Partnern dauert es länger.',
  },
  whyLess: {
    q: 'Warum ist es weniger als gedacht?',
    a: 'Öffnen Sie die Reise und fragen Sie „Warum?“ neben der Zahl. Dort stehen Flugpreis, Regel, Faktor und Rundung Zeile für Zeile. Steuern zählen nie.',
  },
  partnerFlights: {
    q: 'Zählen Flüge mit Partnern?',
    a: 'Die das Programm nennt, in den Klassen, die es aufführt. „Buchung prüfen“ sagt es Ihnen vor dem Flug.',
  },
  missingCredit: {
    q: 'Ein Flug fehlt. Was nun?',
    a: 'Warten Sie zwei Tage und beantragen Sie dann mit der Ticketnummer die Nachgutschrift. Die meisten Anträge werden sofort entschieden, die übrigen binnen zehn Arbeitstagen.',
  },
  claimProof: {
    q: 'Welche Belege brauche ich?',
    a: 'Meist keine. Fragt der Support nach, genügt eine Bordkarte als Foto oder PDF.',
  },
  claimTime: {
    q: 'Wie lange kann ich nachträglich beantragen?',
    a: 'So lange, wie die Regeln des Programms es sagen, gerechnet ab dem Flug. Das Formular nennt es für Ihren Flug.',
  },
  whatBuy: {
    q: 'Was können wir mit Punkten kaufen?',
    a: 'Prämienflüge, Upgrades und Gutscheine. „Prämien“ zeigt, was Ihr Guthaben jetzt kauft und was übrig bleibt.',
  },
  cancelOrder: {
    q: 'Kann ich eine Bestellung stornieren?',
    a: 'Nach den Regeln, die bei der Bestellung galten; die Seite der Bestellung nennt Tag und Gebühr. Die Punkte gehen dorthin zurück, woher sie kamen.',
  },
  lapse: {
    q: 'Wann verfallen Punkte?',
    a: 'Jede Gutschrift hat einen letzten Tag. Die Startseite sagt, wie viele als Nächstes wann verfallen; was zuerst verfällt, wird zuerst eingelöst.',
  },
  inviteColleague: {
    q: 'Wie lade ich Kolleginnen und Kollegen ein?',
    a: 'Unter „Personen“: einzeln, mit einer Liste oder mit einem Link für Ihre Mail-Domain. Alle treten aus eigenem Willen bei.',
  },
  personLeaves: {
    q: 'Was geschieht, wenn jemand ausscheidet?',
    a: 'Das Unternehmen behält die Punkte, die Person Meilen und Konto. Flüge nach diesem Tag zählen nicht mehr für das Unternehmen.',
  },
  roles: {
    q: 'Wer darf was?',
    a: 'Travel Management lädt ein und bestellt, Genehmigende bestellen, Finanzen liest Auszüge, Reisestellen beantragen für andere, Reisende sehen das Eigene. Jede Person hat in einem Unternehmen eine Rolle.',
  },
  readStatement: {
    q: 'Wie lese ich einen Auszug?',
    a: 'Anfangsstand, jede Bewegung mit ihrem Flug oder ihrer Bestellung, Endstand. Die Zeilen gehen auf den Punkt genau auf.',
  },
  exportBooks: {
    q: 'Wie kommt er in unsere Buchhaltung?',
    a: '„Export“ nimmt genau das mit, was Sie sehen. Die Spalten tragen Ticket, Bestellung und Kostenstelle, sodass jede Zeile buchbar ist.',
  },
  employerSees: {
    q: 'Was sieht mein Arbeitgeber?',
    a: 'Geschäftsreisen mit der Unternehmenskennung und die Punkte darauf. Nie Ihre Vielfliegernummern oder privaten Reisen; von Ihren Meilen nur, was er Ihnen selbst schenkt, und Lohnblätter, die Sie freigeben. Wort für Wort steht es unter „Datenschutz und meine Daten“.',
  },
  takeData: {
    q: 'Wie bekomme ich meine Daten?',
    a: 'Unter „Datenschutz und meine Daten“: alles, als Tabellen und als JSON, nach Eingabe Ihres Passworts.',
  },
  eraseData: {
    q: 'Wie lasse ich mein Konto löschen?',
    a: 'Unter „Datenschutz und meine Daten“. Es geschieht sofort; Meilen gehen verloren. Was für die Buchführung bleiben muss, bleibt ohne Ihren Namen.',
  },
  password: {
    q: 'Ich habe mein Passwort vergessen.',
    a: 'Wählen Sie auf der Anmeldeseite „Passwort vergessen“. Ein Link kommt per Mail. Mit einem Passkey brauchen Sie gar kein Passwort.',
  },
  stolen: {
    q: 'Jemand könnte in meinem Konto sein.',
    a: 'Ändern Sie Ihr Passwort: Das meldet alle anderen Geräte ab. Schalten Sie dann unter „Sicherheit“ den zweiten Schritt ein und sagen Sie es dem Support.',
  },
  fakeMail: {
    q: 'Ist diese Mail von Ihnen?',
    a: 'Wir fragen nie per Mail nach Passwörtern, Codes oder Kartennummern. Im Zweifel nicht klicken: Melden Sie sich hier an und sehen Sie nach, oder fragen Sie den Support.',
  },
} satisfies typeof english
