import type { joining as english } from '../en/joining.ts'

export const joining = {
  title: 'Mit Ihrem Unternehmen an {programme} teilnehmen',
  lead: 'Ihr Unternehmen sammelt auf Geschäftsreisen Punkte, und Ihre Leute sammeln auf denselben Flügen weiter ihre eigenen Meilen. Die Teilnahme kostet nichts.',
  already: 'Nimmt Ihr Unternehmen schon teil?',
  companyTitle: 'Ihr Unternehmen',
  name: 'Eingetragener Name',
  country: 'Land der Eintragung',
  oneNumber: 'Bitte geben Sie mindestens eine dieser beiden Nummern an.',
  registrationNo: 'Registernummer',
  registrationHint: 'So, wie sie im Handelsregister steht.',
  vatId: 'Umsatzsteuer-Identifikationsnummer',
  vatHint: 'Mit den Buchstaben des Landes, wo es sie gibt, und mit oder ohne Leer- und Satzzeichen.',
  personTitle: 'Wer für das Unternehmen unterzeichnet',
  personHint:
    'Diese Person übernimmt als Erste das Travel Management und erhält unsere Entscheidung per E-Mail.',
  signatoryName: 'Name der zeichnungsberechtigten Person',
  signatoryEmail: 'Geschäftliche E-Mail-Adresse',
  language: 'Sprache unserer E-Mails',
  terms: 'Wir nehmen die Teilnahmebedingungen an, Fassung {version}.',
  termsLink: 'Bedingungen lesen (eine Seite)',
  apply: 'Teilnahme beantragen',
  fault: {
    accept: 'Bitte nehmen Sie die Bedingungen an: Ohne sie kann ein Unternehmen nicht teilnehmen.',
    country: 'Unternehmen aus diesem Land können noch nicht teilnehmen.',
    oneNumber: 'Geben Sie die Registernummer oder die Umsatzsteuer-Identifikationsnummer an.',
    registrationNeeded: 'Das Programm braucht die Registernummer.',
    vatNeeded: 'Das Programm braucht die Umsatzsteuer-Identifikationsnummer.',
    vat: 'Das ist keine Umsatzsteuer-Identifikationsnummer. Sie hat 5 bis 16 Buchstaben und Ziffern.',
    known:
      'Ein Unternehmen mit dieser Nummer nimmt schon teil, oder sein Antrag wird gerade geprüft. Bitten Sie Ihre Kolleginnen und Kollegen um eine Einladung.',
    termsChanged:
      'Die Bedingungen haben sich geändert, seit Sie diese Seite geöffnet haben. Bitte lesen und akzeptieren Sie die neue Fassung.',
  },
  next: {
    title: 'Ihr Antrag ist bei uns',
    lead: 'Sie müssen jetzt nichts tun.',
    mail: 'Eine Bestätigung ist an die unterzeichnende Person unterwegs.',
    steps: 'Wie es weitergeht',
    applied: 'Sie haben den Antrag gestellt.',
    checked: 'Wir prüfen die angegebenen Nummern.',
    checkedDetail:
      'Das dauert höchstens zwei Arbeitstage. Fehlt etwas, schreiben wir der unterzeichnenden Person.',
    link: 'Die unterzeichnende Person erhält einen Link.',
    linkDetail:
      'Damit legt sie ein Passwort fest und übernimmt das Travel Management. Der Link gilt 72 Stunden.',
    invite: 'Das Travel Management lädt Kolleginnen und Kollegen ein.',
    inviteDetail: 'Reisen zählen ab dem Beitrittstag, sobald die Buchungen Ihre Unternehmenskennung tragen.',
    already: 'Haben Sie schon ein Konto?',
    toSignIn: 'Zur Anmeldung',
  },
  confirm: {
    title: 'Antrag von {company}',
    text: 'Bestätigen Sie, dass Sie im Namen von {company} den Antrag gestellt haben und dass diese E-Mail-Adresse Ihre ist.',
    button: 'Ja, das war ich',
    done: 'Danke, Ihre Adresse ist bestätigt. Wir prüfen den Antrag innerhalb von zwei Arbeitstagen.',
  },
  mail: {
    subject: 'Der Antrag von {company} ist bei uns',
    body: 'Guten Tag {name},\n\nvielen Dank für den Antrag von {company} auf Teilnahme an {programme}.\n\nBitte bestätigen Sie Ihre Adresse mit diesem Link, damit wir wissen, dass der Antrag von Ihnen kommt:\n{link}\n\nWir prüfen ihn innerhalb von zwei Arbeitstagen. Wird er angenommen, erhalten Sie einen Link, mit dem Sie als Erste oder Erster das Travel Management von {company} übernehmen.\n\nWenn Sie keinen Antrag gestellt haben, antworten Sie bitte auf diese E-Mail.\n',
  },
  draft: {
    save: 'Speichern und später fertigstellen',
    hint: 'Zum Speichern genügt die geschäftliche E-Mail-Adresse. Wir senden einen Link dorthin, der dieses Formular wieder öffnet.',
    savedTitle: 'Ihr Entwurf ist gespeichert',
    savedMail:
      'Ein Link, der Ihren Antrag wieder öffnet, geht an die angegebene E-Mail-Adresse. Er gilt 30 Tage.',
    savedAgain:
      'Haben Sie dieses Formular schon einmal gespeichert, öffnet Ihr bisheriger Link die neuere Fassung.',
    goneTitle: 'Diesen Entwurf gibt es nicht mehr',
    goneText:
      'Der Link ist unvollständig, seine 30 Tage sind um, oder der Antrag ist schon gestellt. Sie können jederzeit einen neuen Antrag beginnen.',
    goneLink: 'Neuen Antrag beginnen',
    mailSubject: 'Ihr begonnener Antrag bei {programme}',
    mailBody:
      'Guten Tag,\n\nmit dieser E-Mail-Adresse wurde ein Antrag auf Teilnahme an {programme} begonnen und gespeichert. Dieser Link öffnet ihn wieder:\n{link}\n\nDer Link gilt {days} Tage. Bei uns ist noch nichts eingegangen; den Antrag stellen Sie am Ende des Formulars. Danach wird der Entwurf gelöscht.\n\nWenn Sie keinen Antrag begonnen haben, müssen Sie nichts tun.\n',
  },
} satisfies typeof english
