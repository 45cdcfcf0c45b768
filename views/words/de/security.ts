import type { security as english } from '../en/security.ts'

export const security = {
  title: 'Sicherheit',
  heading: 'Wie Ihr Konto geschützt ist',
  lead: 'Der zweite Schritt beim Anmelden, Passkeys, die angemeldeten Geräte und die E-Mail-Adresse Ihres Kontos.',
  link: 'Sicherheit und Geräte',
  toAccount: 'Name, Nummern und Passwort',
  step: {
    title: 'Zweiter Schritt beim Anmelden',
    off: 'Aus: Ihr Passwort allein öffnet das Konto. Mit dem zweiten Schritt fragt die Anmeldung zusätzlich nach einem Code, den nur Ihr Telefon kennt.',
    on: 'Ein seit {day}. Neben dem Passwort fragt die Anmeldung nach einem Code aus Ihrer App.',
    demanded:
      'Alle, die am Programm arbeiten, melden sich in zwei Schritten an. Richten Sie den zweiten ein, dann öffnet sich das Portal.',
    start: 'Zweiten Schritt einrichten',
    turnOff: 'Ausschalten',
    turnOffQuestion: 'Den zweiten Schritt ausschalten? Dann öffnet Ihr Passwort allein das Konto.',
    left: '{count, plural, =0 {Kein Wiederherstellungscode ist übrig. Erzeugen Sie neue, bevor Sie Ihr Telefon verlieren.} one {# Wiederherstellungscode ist übrig.} other {# Wiederherstellungscodes sind übrig.}}',
    setUpTitle: 'Zweiten Schritt einrichten',
    setUpLead:
      'Sie brauchen eine Authentifizierungs-App auf Ihrem Telefon. Jede App für sechsstellige Codes ist geeignet.',
    scan: 'Scannen Sie dieses Bild mit der App',
    picture: 'QR-Code mit dem Schlüssel für Ihre App',
    manual: 'Oder geben Sie diesen Schlüssel in die App ein',
    code: 'Code, den die App jetzt zeigt',
    codeHint: 'Sechs Ziffern, alle 30 Sekunden ein neuer Code.',
    verb: 'Zweiten Schritt einschalten',
  },
  codes: {
    title: 'Bewahren Sie diese Wiederherstellungscodes auf',
    lead: 'Wenn Sie Ihr Telefon verlieren, meldet jeder davon Sie einmal an. Sie erscheinen nur jetzt: Drucken Sie sie aus oder legen Sie sie zu Ihren Passwörtern.',
    list: 'Wiederherstellungscodes',
    done: 'Ich habe sie aufbewahrt',
    fresh: 'Neue Wiederherstellungscodes erzeugen',
    freshQuestion: 'Neue Wiederherstellungscodes erzeugen? Die jetzigen gelten dann nicht mehr.',
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    device: 'Gerät',
    started: 'Seit',
    seen: 'Zuletzt genutzt',
    change: 'Ändern',
    on: '{browser} unter {system}',
    unknown: 'Unbekanntes Gerät',
    here: 'Dieses Gerät',
    end: 'Abmelden',
    endQuestion: '{device} abmelden? Was dort nicht gespeichert ist, geht verloren.',
    others: 'Überall sonst abmelden',
    othersQuestion: 'Überall außer hier abmelden? Was dort nicht gespeichert ist, geht verloren.',
    none: 'Sonst sind Sie nirgends angemeldet.',
  },
  address: {
    title: 'E-Mail-Adresse',
    now: 'Sie melden sich an mit',
    next: 'Neue E-Mail-Adresse',
    hint: 'Wir senden einen Link an die neue Adresse. Sie gilt, sobald Sie ihn öffnen; bis dahin bleibt alles, wie es ist.',
    verb: 'Link senden',
    pending: 'Wartet auf die Bestätigung von {address}, bis {time}.',
    withdraw: 'Änderung abbrechen',
    same: 'Das ist bereits Ihre Adresse.',
  },
  done: {
    on: 'Der zweite Schritt ist eingeschaltet.',
    off: 'Der zweite Schritt ist ausgeschaltet.',
    ended: 'Das Gerät ist abgemeldet.',
    others:
      '{count, plural, =0 {Sie waren sonst nirgends angemeldet.} one {# weiteres Gerät ist abgemeldet.} other {# weitere Geräte sind abgemeldet.}}',
    asked: 'Der Link ist unterwegs an die neue Adresse.',
    withdrawn: 'Die Änderung ist abgebrochen. Ihre Adresse bleibt, wie sie ist.',
    password: 'Das neue Passwort gilt. Melden Sie sich damit an.',
    address: 'Die neue Adresse gilt. Melden Sie sich künftig damit an.',
    'key-added': 'Der Passkey ist hinzugefügt. Ab jetzt können Sie sich mit ihm anmelden.',
    'key-renamed': 'Die Bezeichnung ist gespeichert.',
    'key-removed': 'Der Passkey ist entfernt.',
  },
  confirm: {
    title: 'Bestätigen Sie, dass Sie es sind',
    lead: 'Hier werden Punkte ausgegeben, persönliche Daten geöffnet oder der Schutz Ihres Kontos geändert. Ihre Eingaben bleiben erhalten.',
    password: 'Ihr Passwort',
    either: 'Ihr Passwort oder ein Code aus Ihrer App',
    verb: 'Bestätigen und fortfahren',
    ready: 'Bestätigt',
    readyText: 'Sie können dort weitermachen, wo Sie waren.',
    goOn: 'Weiter',
  },
  again: {
    notice:
      'Sie wurden abgemeldet, weil eine Weile nichts geschah. Ihre Eingaben bleiben erhalten: Melden Sie sich an und senden Sie sie dann ab.',
    title: 'Sie sind wieder angemeldet',
    lead: 'Ihre Eingaben sind erhalten und noch nicht abgesendet.',
    verb: 'Jetzt absenden',
    back: 'Zurück, ohne zu senden',
  },
  code: {
    title: 'Geben Sie Ihren Code ein',
    lead: 'Der zweite Schritt: die sechs Ziffern, die Ihre Authentifizierungs-App jetzt zeigt.',
    label: 'Code aus der App oder ein Wiederherstellungscode',
    hint: 'Telefon verloren? Geben Sie stattdessen einen Ihrer Wiederherstellungscodes ein.',
    verb: 'Anmelden',
    restart: 'Von vorn beginnen',
  },
  forgotten: {
    link: 'Passwort vergessen?',
    title: 'Wählen Sie ein neues Passwort',
    lead: 'Wir senden einen Link an Ihre E-Mail-Adresse. Damit wählen Sie ein neues Passwort.',
    verb: 'Link senden',
    sentTitle: 'Sehen Sie in Ihr Postfach',
    sentText:
      'Wenn {address} zu einem Konto gehört, ist ein Link dorthin unterwegs. Er gilt einmal und {minutes, plural, one {# Minute} other {# Minuten}} lang.',
    toSignIn: 'Zur Anmeldung',
  },
  reset: {
    title: 'Ihr neues Passwort',
    lead: 'Sie werden überall abgemeldet und melden sich damit neu an.',
    verb: 'Neues Passwort speichern',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText:
      'Er wurde benutzt, ist abgelaufen, oder es wurde ein neuerer gesendet. Fordern Sie einen neuen an.',
    again: 'Neuen Link senden',
  },
  email: {
    title: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    lead: 'Danach melden Sie sich mit {address} an, und unsere E-Mails gehen dorthin.',
    verb: 'Diese Adresse verwenden',
  },
  fault: {
    code: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und geben Sie ihn ein.',
    proof: 'Das stimmt nicht. Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.',
  },
  mail: {
    forgottenSubject: 'Wählen Sie ein neues Passwort für Tandem',
    forgottenBody:
      'Guten Tag {name},\n\nmit diesem Link wählen Sie ein neues Passwort:\n{link}\n\nEr gilt einmal und {minutes, plural, one {# Minute} other {# Minuten}} lang. Wenn Sie ihn nicht angefordert haben, tun Sie nichts: Ihr Passwort bleibt, wie es ist.\n',
    passwordSubject: 'Ihr Passwort für Tandem wurde geändert',
    passwordBody:
      'Guten Tag {name},\n\ndas Passwort Ihres Kontos wurde geändert ({time}), und Sie wurden überall sonst abgemeldet.\n\nWenn Sie das nicht waren, wählen Sie sofort ein neues Passwort:\n{link}\n',
    onSubject: 'Der zweite Schritt beim Anmelden ist eingeschaltet',
    onBody:
      'Guten Tag {name},\n\ndie Anmeldung an Ihrem Konto fragt jetzt nach einem Code aus Ihrer App (seit {time}).\n\nWenn Sie das nicht waren, ändern Sie sofort Ihr Passwort:\n{link}\n',
    offSubject: 'Der zweite Schritt beim Anmelden ist ausgeschaltet',
    offBody:
      'Guten Tag {name},\n\nIhr Passwort allein öffnet jetzt Ihr Konto (seit {time}).\n\nWenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und schalten Sie den zweiten Schritt wieder ein:\n{link}\n',
    recoverySubject: 'Anmeldung mit einem Wiederherstellungscode',
    recoveryBody:
      'Guten Tag {name},\n\njemand hat sich mit einem Wiederherstellungscode an Ihrem Konto angemeldet ({time}). {count, plural, =0 {Kein Code ist übrig.} one {# Code ist übrig.} other {# Codes sind übrig.}}\n\nWenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und erzeugen Sie neue Codes:\n{link}\n',
    newAddressSubject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    newAddressBody:
      'Guten Tag {name},\n\nmit diesem Link wird {address} die Adresse Ihres Kontos:\n{link}\n\nEr gilt einmal und {hours, plural, one {# Stunde} other {# Stunden}} lang. Wenn Sie ihn nicht angefordert haben, tun Sie nichts.\n',
    takenSubject: 'Zu dieser Adresse gibt es bereits ein Konto',
    takenBody:
      'Guten Tag,\n\njemand wollte {address} für ein anderes Konto verwenden. Sie gehört bereits zu Ihrem, darum wurde nichts geändert. Sie müssen nichts tun.\n',
    oldAddressSubject: 'Ihre E-Mail-Adresse soll geändert werden',
    oldAddressBody:
      'Guten Tag {name},\n\nIhr Konto soll die Adresse {address} erhalten. Sie gilt, sobald der dorthin gesendete Link geöffnet wird.\n\nWenn Sie das nicht waren, brechen Sie die Änderung ab und wählen Sie ein neues Passwort:\n{link}\n',
    movedSubject: 'Ihre E-Mail-Adresse wurde geändert',
    movedBody:
      'Guten Tag {name},\n\ndie Adresse Ihres Kontos ist jetzt {address} (seit {time}). Unsere E-Mails gehen dorthin.\n\nWenn Sie das nicht waren, wenden Sie sich sofort an das Programm.\n',
    keyAddedSubject: 'Ihrem Konto wurde ein Passkey hinzugefügt',
    keyAddedBody:
      'Guten Tag {name},\n\nder Passkey „{key}“ öffnet jetzt Ihr Konto, ohne Passwort und Code (seit {time}).\n\nWenn Sie das nicht waren, entfernen Sie ihn und ändern Sie sofort Ihr Passwort:\n{link}\n',
    keyRemovedSubject: 'Aus Ihrem Konto wurde ein Passkey entfernt',
    keyRemovedBody:
      'Guten Tag {name},\n\nder Passkey „{key}“ öffnet Ihr Konto nicht mehr (seit {time}).\n\nWenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und prüfen Sie, wie Ihr Konto geschützt ist:\n{link}\n',
    keyCopiedSubject: 'Ein Passkey wurde abgewiesen',
    keyCopiedBody:
      'Guten Tag {name},\n\njemand hat den Passkey „{key}“ benutzt, und sein Zähler war zurückgegangen ({time}). Das geschieht, wenn es eine Kopie davon gibt. Deshalb haben wir niemanden eingelassen.\n\nEntfernen Sie diesen Passkey und fügen Sie einen neuen hinzu:\n{link}\n',
  },
} satisfies typeof english
