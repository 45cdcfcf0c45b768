import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'not-enough-points':
    '{missing, plural, =0 {Das Unternehmen hat dafür nicht genug Punkte.} one {Ihnen fehlt # Punkt.} other {Ihnen fehlen # Punkte.}}',
  'account-frozen':
    'Dieses Konto ist gesperrt, während wir es prüfen. Die Punkte sind sicher, lassen sich aber heute nicht einlösen.',
  'company-closed':
    'Dieses Unternehmen hat das Programm verlassen. Es kann nicht mehr sammeln und nicht mehr einlösen.',
  'company-not-active':
    'Dieses Unternehmen ist noch nicht aktiv. Punkte lassen sich einlösen, sobald das Programm es zugelassen hat.',
  'already-used': 'Das wurde schon verwendet und gilt nur einmal.',
  'invitation-used':
    'Diese Einladung wurde schon angenommen. Waren Sie es, melden Sie sich mit E-Mail-Adresse und Passwort an; sonst sagen Sie es der Person, die sie geschickt hat.',
  'invitation-expired': 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
  'invitation-wrong-person':
    'Diese Einladung ging an eine andere E-Mail-Adresse. Melden Sie sich mit jener Adresse an oder bitten Sie um eine neue Einladung.',
  'invitation-unknown':
    'Diese Einladung kennen wir nicht. Öffnen Sie den vollständigen Link aus der E-Mail oder bitten Sie um eine neue.',
  'invitation-withdrawn':
    'Das Unternehmen hat diese Einladung zurückgezogen. Fragen Sie nach, wenn das ein Versehen war.',
  'company-known':
    'Ein Unternehmen mit dieser Nummer nimmt schon teil, oder sein Antrag wird gerade geprüft. Bitten Sie Ihre Kolleginnen und Kollegen um eine Einladung.',
  'last-travel-manager':
    'Ein Unternehmen braucht mindestens eine Person im Travel Management. Geben Sie diese Rolle zuerst jemand anderem.',
  'wrong-password': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'passkey-refused':
    'Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
  'last-strong-factor':
    'Alle, die am Programm arbeiten, brauchen einen zweiten Schritt, und dieser Passkey ist Ihr einziger. Fügen Sie zuerst einen weiteren Passkey hinzu oder richten Sie Codes ein.',
  'too-many-tries':
    '{minutes, plural, =0 {Zu viele Versuche. Bitte warten Sie eine Weile.} one {Zu viele Versuche. Bitte warten Sie # Minute.} other {Zu viele Versuche. Bitte warten Sie # Minuten.}}',
  'key-reused':
    'Dieses Formular wurde schon mit anderem Inhalt gesendet. Öffnen Sie die Seite neu und beginnen Sie von vorn.',
  'tickets-missing': 'Es reisen {travellers} Personen. Geben Sie für jede eine Ticketnummer ein.',
  'flight-has-upgrades':
    'An diesem Flug hängen offene Upgrades: Geben Sie diese zuerst zurück. Was Sie nicht mehr zurückgeben können, storniert unser Service.',
  'flight-changed': 'Der Prämienflug dieses Upgrades wurde inzwischen umgebucht oder storniert.',
  'order-not-rebookable':
    'Diese Bestellung lässt sich nicht mehr umbuchen. Die Frist ist abgelaufen, oder ihre Regeln kennen keine Umbuchung.',
  'travel-not-yet': 'Der Reisetag ist noch nicht gekommen.',
  'order-not-cancellable':
    'Diese Bestellung lässt sich nicht mehr stornieren. Die Frist ist abgelaufen, oder sie wurde schon genutzt.',
  'voucher-out-of-stock': 'Von diesem Gutschein ist keiner mehr da. Wählen Sie eine andere Prämie.',
  'voucher-not-good': 'Dieser Gutschein gilt hier nicht. Prüfen Sie den Code; es wurde nichts eingelöst.',
  'voucher-used-here': 'Dieser Gutschein wurde hier schon am {day} genutzt. Es wurde nichts eingelöst.',
  'voucher-lapsed': 'Dieser Gutschein galt bis {day}. Er kann nicht mehr eingelöst werden.',
  'undo-too-late':
    'Eine Einlösung lässt sich nur innerhalb weniger Minuten zurücknehmen. Bitte schreiben Sie dem Programm.',
  'partner-known': 'Es gibt schon einen Partner mit diesem Namen.',
  'stock-too-low':
    '{count, plural, =0 {Es ist nichts mehr da: Der Bestand kann nicht gesenkt werden.} one {Es ist nur noch # Stück da: Der Bestand kann nicht unter null sinken.} other {Es sind nur noch # Stück da: Der Bestand kann nicht unter null sinken.}}',
  'price-changed':
    'Der Preis hat sich geändert, seit Sie diese Seite geöffnet haben. Bitte prüfen und bestätigen Sie ihn erneut.',
  'number-taken':
    'Diese Vielfliegernummer lässt sich hier nicht verknüpfen. Prüfen Sie sie; wenn sie Ihre ist, schreiben Sie dem Programm.',
  'number-malformed':
    'So sieht keine Nummer dieses Programms aus. Übernehmen Sie sie genau so, wie sie auf der Karte steht.',
  'claim-not-creditable':
    'Es gibt nichts gutzuschreiben: Kein geflogener Coupon dieses Tickets ist frei, oder er bringt nach den Regeln nichts ein.',
  'already-decided':
    'Darüber hat schon jemand entschieden. Öffnen Sie die Seite neu, um das Ergebnis zu sehen.',
  'same-person':
    'Das muss eine zweite Person bestätigen. Was Sie selbst vorbereitet haben, können Sie nicht selbst freigeben.',
  'not-allowed': 'Ihre Rolle erlaubt das nicht.',
  'file-refused': 'Diese Datei lässt sich nicht als Flugdaten lesen. Nichts davon wurde übernommen.',
  'file-known': 'Genau diese Datei wurde schon geladen. Nichts wurde doppelt gutgeschrieben.',
  'change-waiting': 'Eine andere Änderung des Programms wartet noch. Entscheiden Sie zuerst über diese.',
  'day-passed':
    'Dieser Tag liegt in der Vergangenheit. Eine Fassung des Programms gilt nie rückwirkend: Wählen Sie heute oder einen späteren Tag.',
  'changed-meanwhile':
    'Jemand anders hat dies geändert, seit Sie die Seite geöffnet haben. Von Ihnen wurde nichts gespeichert.',
  'group-exists':
    '„{name}“ gibt es schon. Bestätigen Sie unten, dass beide eins werden, oder wählen Sie einen anderen Namen.',
  'registration-closed':
    'Dieser Registrierungslink gilt nicht mehr. Bitten Sie das Travel Management Ihres Unternehmens um einen neuen.',
  'terms-not-accepted':
    'Die geltenden Bedingungen sind noch nicht angenommen. Punkte lassen sich einlösen, sobald das Travel Management sie angenommen hat.',
  'terms-in-force':
    'Diese Bedingungen gelten bereits: Sie lassen sich nicht mehr ablehnen, und eine Ablehnung lässt sich nicht mehr zurücknehmen.',
  'draft-changed':
    'Jemand anders hat diesen Entwurf geändert oder veröffentlicht, seit Sie die Seite geöffnet haben. Von Ihnen wurde nichts gespeichert.',
  'rebooking-needs-approval':
    'Zum neuen Preis bräuchte diese Bestellung eine Freigabe, und eine Umbuchung lässt sich nicht freigeben. Bitten Sie das Travel Management umzubuchen, oder stornieren Sie und bestellen Sie neu.',
  'needs-approval':
    'Diese Bestellung braucht eine Freigabe. Öffnen Sie die Seite neu: Dort können Sie darum bitten.',
  'no-approver':
    'Niemand sonst in Ihrem Unternehmen kann das freigeben. Das Travel Management kann jemandem die Rolle „Genehmigung“ geben.',
  'budget-spent':
    '{left, plural, =0 {Vom Budget dieses Quartals ist nichts mehr übrig.} one {Vom Budget dieses Quartals ist nur noch # Punkt übrig.} other {Vom Budget dieses Quartals sind nur noch # Punkte übrig.}} Das Travel Management kann es erhöhen.',
  'own-request':
    'Niemand entscheidet über die eigene Anfrage. Das muss jemand anders in Ihrem Unternehmen tun.',
  'request-approved': '{by} hat diese Anfrage inzwischen freigegeben.',
  'request-declined': '{by} hat diese Anfrage inzwischen abgelehnt.',
  'request-sent-back': '{by} hat diese Anfrage inzwischen zurückgegeben.',
  'request-withdrawn': 'Die Anfrage wurde inzwischen zurückgezogen.',
  'request-lapsed':
    'Über diese Anfrage wurde nicht rechtzeitig entschieden, sie ist verfallen. Sie kann neu gestellt werden.',
  'requester-left':
    'Wer gefragt hat, gehört nicht mehr zum Unternehmen oder darf keine Prämien mehr bestellen. Lehnen Sie die Anfrage ab.',
  'passenger-left':
    'Wer reisen soll, gehört nicht mehr zum Unternehmen. Geben Sie die Anfrage zurück oder lehnen Sie sie ab.',
  'another-company':
    'Diese Seite gehörte zu einem anderen Unternehmen. Sie handeln jetzt für {company}; es ist nichts geschehen. Öffnen Sie die Seite neu.',
  'receiver-not-here': 'Die Person ist im Unternehmen nicht mehr aktiv oder hat noch kein eigenes Konto.',
  'gift-to-oneself':
    'Niemand schenkt sich selbst Punkte, weder durch Bestellen noch durch Freigeben. Bitten Sie jemand anderen darum.',
  'gift-above-maximum':
    'Nach den Regeln des Programms können in diesem Jahr nur noch {left} Punkte geschenkt werden.',
  'call-slot-full': 'Alle Plätze dieser Stunde sind vergeben. Wählen Sie eine andere.',
  'case-closed': 'Diese Frage wurde vor mehr als dreißig Tagen abgeschlossen. Stellen Sie eine neue.',
} satisfies typeof english
