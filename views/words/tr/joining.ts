import type { joining as english } from '../en/joining.ts'

export const joining = {
  title: '{programme} programına şirketinizle katılın',
  lead: 'Şirketiniz iş seyahatlerinden puan kazanır, çalışanlarınız aynı uçuşlarda kendi millerini kazanmayı sürdürür. Katılım ücretsizdir.',
  already: 'Şirketiniz zaten katılıyor mu?',
  companyTitle: 'Şirketiniz',
  name: 'Tescilli unvan',
  country: 'Tescil ülkesi',
  oneNumber: 'Lütfen bu iki numaradan en az birini girin.',
  registrationNo: 'Ticaret sicil numarası',
  registrationHint: 'Ticaret sicilinde yazdığı gibi.',
  vatId: 'Vergi (KDV) numarası',
  vatHint: 'Varsa ülke harfleriyle birlikte. Boşluk ve noktalama işaretleriyle de, onlarsız da yazılabilir.',
  personTitle: 'Şirket adına kim imzalıyor',
  personHint: 'Bu kişi ilk seyahat yöneticisi olur ve kararımızı e-postayla alır.',
  signatoryName: 'İmza yetkilisinin adı',
  signatoryEmail: 'İş e-posta adresi',
  language: 'E-postalarımızın dili',
  terms: 'Katılım koşullarını kabul ediyoruz, sürüm {version}.',
  termsLink: 'Koşulları oku (bir sayfa)',
  apply: 'Katılım başvurusu yap',
  fault: {
    accept: 'Lütfen koşulları kabul edin: onlarsız bir şirket katılamaz.',
    country: 'Program bu ülkenin şirketlerine henüz açık değil.',
    oneNumber: 'Ticaret sicil numarasını veya vergi numarasını girin.',
    registrationNeeded: 'Program için ticaret sicil numarası gerekli.',
    vatNeeded: 'Program için vergi numarası gerekli.',
    vat: 'Bu bir vergi numarası değil. 5 ila 16 harf ve rakamdan oluşur.',
    known:
      'Bu numaraya sahip bir şirket zaten katılıyor ya da başvurusu inceleniyor. İş arkadaşlarınızdan davet isteyin.',
    termsChanged: 'Bu sayfayı açtığınızdan beri koşullar değişti. Lütfen yeni sürümü okuyup kabul edin.',
  },
  next: {
    title: 'Başvurunuzu aldık',
    lead: 'Şu anda yapmanız gereken bir şey yok.',
    mail: 'İmza yetkilisine bir onay e-postası gönderildi.',
    steps: 'Bundan sonra ne olacak',
    applied: 'Başvurdunuz.',
    checked: 'Verdiğiniz numaraları kontrol ediyoruz.',
    checkedDetail: 'Bu en fazla iki iş günü sürer. Bir eksik varsa imza yetkilisine yazarız.',
    link: 'İmza yetkilisi bir bağlantı alır.',
    linkDetail:
      'Bu bağlantıyla imza yetkilisi bir parola belirler ve seyahat yöneticisi olur. Bağlantı 72 saat geçerlidir.',
    invite: 'Seyahat yöneticisi iş arkadaşlarını davet eder.',
    inviteDetail:
      'Rezervasyonlar kurumsal numaranızı taşıdığı andan itibaren, katılım gününden sonraki seyahatler sayılır.',
    already: 'Zaten bir hesabınız var mı?',
    toSignIn: 'Giriş sayfasına git',
  },
  confirm: {
    title: '{company} başvurusu',
    text: '{company} adına başvurduğunuzu ve bu e-posta adresinin size ait olduğunu onaylayın.',
    button: 'Evet, ben başvurdum',
    done: 'Teşekkürler, adresiniz doğrulandı. Başvuruyu iki iş günü içinde inceliyoruz.',
  },
  mail: {
    subject: 'Başvuruyu aldık: {company}',
    body: 'Merhaba {name},\n\n{company} adına {programme} programına başvurduğunuz için teşekkür ederiz.\n\nBaşvurunun sizden geldiğini bilmemiz için lütfen adresinizi bu bağlantıyla doğrulayın:\n{link}\n\nBaşvuruyu iki iş günü içinde inceliyoruz. Kabul edilirse, {company} şirketinin ilk seyahat yöneticisi olmanızı sağlayan bir bağlantı alacaksınız.\n\nBaşvuruyu siz yapmadıysanız lütfen bu e-postayı yanıtlayın.\n',
  },
  draft: {
    save: 'Kaydet, sonra tamamla',
    hint: 'Kaydetmek için yalnızca iş e-posta adresi gerekir. Bu formu yeniden açan bir bağlantıyı o adrese göndeririz.',
    savedTitle: 'Taslağınız kaydedildi',
    savedMail:
      'Başvurunuzu yeniden açan bağlantı, verdiğiniz e-posta adresine gönderiliyor. Bağlantı 30 gün geçerlidir.',
    savedAgain: 'Bu formu daha önce kaydettiyseniz elinizdeki bağlantı yeni hâlini açar.',
    goneTitle: 'Bu taslak artık yok',
    goneText:
      'Bağlantı eksik, 30 günü dolmuş ya da başvuru gönderilmiş. Dilediğiniz zaman yeni bir başvuruya başlayabilirsiniz.',
    goneLink: 'Yeni başvuruya başla',
    mailSubject: '{programme} için yarım kalan başvurunuz',
    mailBody:
      'Merhaba,\n\nBu e-posta adresiyle {programme} programına bir başvuru başlatıldı ve kaydedildi. Şu bağlantı başvuruyu yeniden açar:\n{link}\n\nBağlantı {days} gün geçerlidir. Bize henüz bir şey gönderilmedi; başvuruyu formun sonunda yaparsınız. Bu sürenin sonunda taslak silinir.\n\nBaşvuruyu siz başlatmadıysanız bir şey yapmanız gerekmez.\n',
  },
} satisfies typeof english
