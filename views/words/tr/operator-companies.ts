import type { companies as english } from '../en/operator-companies.ts'

export const companies = {
  title: 'Programdaki şirketler',
  waiting:
    '{count, plural, =0 {Karar bekleyen başvuru yok.} one {# başvuru karar bekliyor.} other {# başvuru karar bekliyor.}}',
  search: 'Ad veya numara',
  anyState: 'Tüm durumlar',
  nothingYet: 'Henüz hiçbir şirket başvurmadı. /join sayfasından gelen başvurular burada görünür.',
  column: {
    name: 'Şirket',
    country: 'Ülke',
    state: 'Durum',
    corporateId: 'Kurumsal numara',
    registrationNo: 'Ticaret sicil numarası',
    vatId: 'Vergi (KDV) numarası',
    applied: 'Başvuru',
    joined: 'Katılım',
  },
  state: { applied: 'Başvurdu', active: 'Etkin', refused: 'Reddedildi', closed: 'Kapalı' },
  factsTitle: 'Hakkında bildiklerimiz',
  signatory: 'İmza yetkilisi',
  signatoryEmail: 'İmza yetkilisinin e-postası',
  signatoryProof: {
    yes: 'Adres doğrulandı',
    no: 'Adres henüz doğrulanmadı',
    same: 'Bu e-posta alan adına sahip diğer şirketler',
  },
  terms: 'Kabul edilen koşullar',
  people: 'Kişiler',
  closedOn: 'Kapanış günü',
  decidedBy: 'Karar veren',
  reason: 'Gerekçe',
  readOnly: 'Kararı destek ve program yöneticileri verir; siz okuyabilirsiniz.',
  decisionTitle: 'Bu şirket katılıyor mu?',
  corporateId: 'Kurumsal numara',
  corporateIdHint:
    'Yeni bir numara için boş bırakın. Rezervasyonların zaten taşıdığı bir numarayı girerseniz o uçuşlar hemen yansıtılır. Kalıp: {pattern}',
  approve: 'Şirketi kabul et',
  refuse: 'Başvuruyu reddet',
  refuseReason: 'Neden katılamıyor',
  refuseQuestion: 'Başvuru reddedilsin mi: {company}? İmza yetkilisi gerekçenizi e-postayla alır.',
  closeTitle: 'Katılımı sona erdir',
  close: 'Şirketi kapat',
  closeReason: 'Katılım neden sona eriyor',
  closeQuestion:
    '{company} kapatılsın mı? Artık kimse onun adına işlem yapamaz. Bugüne kadarki uçuşlar yine sayılır.',
  reasonHint: 'Şirket bu cümleyi e-postasında okur.',
  fault: {
    pattern: 'Bu numara programın kalıbına uymuyor.',
    taken: 'Bu numara başka bir şirkete ait.',
    reason: 'En az on karakterlik bir gerekçe yazın: şirket onu okuyacak.',
  },
  done: {
    approved: 'Şirket bugünden itibaren katılıyor. İmza yetkilisine e-postayla bağlantı gönderildi.',
    refused: 'Başvuru reddedildi. Gerekçeniz imza yetkilisine e-postayla gönderildi.',
    closed: 'Şirket kapatıldı. Bundan sonra kimse onun adına işlem yapmaz.',
  },
  credited:
    '{count, plural, =0 {Numarasını bekleyen uçuş yoktu.} one {Numarasını bekleyen # uçuş şirketine ulaştı.} other {Numarasını bekleyen # uçuş şirketine ulaştı.}}',
  trailTitle: 'Şirketin geçmişi',
  trailAll: 'Yapılan her şey',
  trailCount: '{count, plural, one {Son işlem, toplam {all}.} other {Son # işlem, toplam {all}.}}',
  trail: { at: 'Ne zaman', who: 'Kim', deed: 'İşlem', detail: 'Ayrıntılar' },
  mail: {
    approvedSubject: '{company}, {programme} programına katıldı',
    approvedBody:
      'Merhaba {name},\n\n{company} bugünden itibaren {programme} programına katılıyor. İlk puanlara üç adım:\n\n1. Seyahat yöneticisi olun ve iş arkadaşlarınızı davet edin:\n{link}\nBağlantı bir kez ve {hours, plural, one {# saat} other {# saat}} boyunca geçerlidir.\n\n2. Kurumsal numaranız: {corporateId}. Rezervasyon yapanlardan veya seyahat acentenizden bu numarayı her rezervasyona girmesini isteyin:\n{entry}\nveya\n{remark}\n\n3. Seyahat eden herkesten sık uçan yolcu numarasını bağlamasını isteyin. Aynı uçuşlarda kendi millerini kazanırlar.\n',
    refusedSubject: 'Başvurunuz: {company}',
    refusedBody:
      'Merhaba {name},\n\n{company} için {programme} programına yapılan başvuruyu kabul edemiyoruz:\n\n{reason}\n\nBu durum değiştiğinde yeniden başvurabilirsiniz.\n',
    closedSubject: '{company} artık {programme} programına katılmıyor',
    closedBody:
      'Merhaba {name},\n\n{company} şirketinin {programme} programına katılımı bugün sona erdi:\n\n{reason}\n\nBugüne kadarki uçuşlar yine sayılır.\n',
  },
} satisfies typeof english
