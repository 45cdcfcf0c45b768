import type { helpAnswers as english } from '../en/help-answers.ts'

export const helpAnswers = {
  howEarn: {
    q: 'Puan ve mil nasıl kazanılır?',
    a: 'Rezervasyona kurumsal numarayı ve yolcunun sık uçan numarasını yazın. Aynı uçuşta şirket puan, yolcu mil kazanır.',
  },
  whenCredited: {
    q: 'Bir uçuş ne zaman yansır?',
    a: 'Uçuştan birkaç gün sonra, havayolu bildirdiğinde. Ortak havayollarında daha uzun sürer.',
  },
  whyLess: {
    q: 'Neden sandığımdan az?',
    a: 'Seyahati açıp sayının yanında “Neden?” deyin. Ücret, kural, katsayı ve yuvarlama satır satır görünür. Vergiler hiç sayılmaz.',
  },
  partnerFlights: {
    q: 'Ortak havayolu uçuşları sayılır mı?',
    a: 'Programın adlandırdıkları, listelediği sınıflarda. “Rezervasyonu denetle” bunu uçuştan önce söyler.',
  },
  missingCredit: {
    q: 'Bir uçuş eksik. Ne yapmalı?',
    a: 'İki gün bekleyin, sonra bilet numarasıyla talep edin. Taleplerin çoğu hemen, kalanı on iş günü içinde karara bağlanır.',
  },
  claimProof: {
    q: 'Hangi belge gerekir?',
    a: 'Genellikle hiçbiri. Destek sorarsa fotoğraf ya da PDF olarak biniş kartı yeterlidir.',
  },
  claimTime: {
    q: 'Ne kadar süre talep edilebilir?',
    a: 'Program kurallarının söylediği kadar, uçuştan itibaren. Talep formu uçuşunuz için söyler.',
  },
  whatBuy: {
    q: 'Puanlarla ne alınır?',
    a: 'Ödül uçuşu, üst sınıf ve kuponlar. “Ödüller” bakiyenizin şimdi ne aldığını ve ne kalacağını gösterir.',
  },
  cancelOrder: {
    q: 'Siparişi iptal edebilir miyim?',
    a: 'Sipariş günündeki kurallara göre; sipariş sayfası gün ve bedeli söyler. Puanlar alındıkları yere döner.',
  },
  lapse: {
    q: 'Puanların süresi ne zaman dolar?',
    a: 'Her kazanımın bir son günü vardır. Ana sayfa sırada kaç puanın ne zaman dolacağını söyler; önce dolan önce harcanır.',
  },
  inviteColleague: {
    q: 'Meslektaşları nasıl davet ederim?',
    a: '“Kişiler” altında: tek tek, listeyle ya da e-posta alan adınız için bağlantıyla. Herkes kendi onayıyla katılır.',
  },
  personLeaves: {
    q: 'Biri ayrılırsa ne olur?',
    a: 'Puanlar şirkette, mil ve hesap kişide kalır. O günden sonraki uçuşlar şirkete sayılmaz.',
  },
  roles: {
    q: 'Kim ne yapabilir?',
    a: 'Seyahat yöneticileri davet eder ve sipariş verir, onaylayanlar sipariş verir, finans ekstreleri okur, düzenleyenler başkaları için talep eder, yolcular kendilerininkini görür. Bir kişinin şirkette tek rolü vardır.',
  },
  readStatement: {
    q: 'Ekstre nasıl okunur?',
    a: 'Açılış bakiyesi, uçuşu ya da siparişiyle her hareket, kapanış bakiyesi. Satırlar son puanına dek tutar.',
  },
  exportBooks: {
    q: 'Muhasebemize nasıl aktarırım?',
    a: '“Dışa aktar” tam gördüğünüzü alır. Sütunlarda bilet, sipariş ve masraf merkezi vardır; her satır işlenebilir.',
  },
  employerSees: {
    q: 'İşverenim ne görür?',
    a: 'Kurumsal numarayı taşıyan iş seyahatlerini ve puanlarını. Sık uçan numaralarınızı ve özel seyahatlerinizi asla; millerinizden yalnızca kendi hediye ettiklerini ve sizin açtığınız bordro sayfalarını. Sözcüğü sözcüğüne “Gizlilik ve verilerim” altında.',
  },
  takeData: {
    q: 'Verilerimi nasıl alırım?',
    a: '“Gizlilik ve verilerim” altında: hepsi, tablo ve JSON olarak, parolanızdan sonra.',
  },
  eraseData: {
    q: 'Hesabımı nasıl sildiririm?',
    a: '“Gizlilik ve verilerim” altında. Hemen olur; miller kaybolur. Muhasebe için kalması gereken, adınız olmadan kalır.',
  },
  password: {
    q: 'Parolamı unuttum.',
    a: 'Giriş sayfasında “Parolamı unuttum” deyin. Bağlantı e-postayla gelir. Geçiş anahtarıyla parola gerekmez.',
  },
  stolen: {
    q: 'Hesabıma biri girmiş olabilir.',
    a: 'Parolanızı değiştirin: diğer aygıtlarda oturum kapanır. Ardından “Güvenlik” altında ikinci adımı açın ve desteğe bildirin.',
  },
  fakeMail: {
    q: 'Bu e-posta sizden mi?',
    a: 'E-postayla asla parola, kod ya da kart numarası sormayız. Kuşkudaysanız tıklamayın: burada oturum açıp bakın ya da desteğe sorun.',
  },
} satisfies typeof english
