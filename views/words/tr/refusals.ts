import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'not-enough-points':
    '{missing, plural, =0 {Şirketin bunun için yeterli puanı yok.} one {# puan daha gerekiyor.} other {# puan daha gerekiyor.}}',
  'account-frozen': 'Bu hesap, biz incelerken donduruldu. Puanlar güvende, ancak bugün kullanılamaz.',
  'company-closed': 'Bu şirket programdan ayrıldı. Artık bir şey kazanılamaz veya harcanamaz.',
  'company-not-active': 'Bu şirket henüz etkin değil. Puanlar, program onayladıktan sonra kullanılabilir.',
  'already-used': 'Bu daha önce kullanıldı ve yalnızca bir kez geçerlidir.',
  'invitation-used':
    'Bu davet zaten kabul edildi. Kabul eden sizseniz e-posta adresiniz ve parolanızla giriş yapın; değilseniz daveti gönderen kişiye bildirin.',
  'invitation-expired': 'Bu davetin süresi doldu. Gönderen kişiden yenisini isteyin.',
  'invitation-wrong-person':
    'Bu davet başka bir e-posta adresine gönderildi. O adresle giriş yapın ya da yeni bir davet isteyin.',
  'invitation-unknown':
    'Bu daveti tanımıyoruz. E-postadaki bağlantıyı eksiksiz açın ya da yeni bir davet isteyin.',
  'invitation-withdrawn': 'Şirket bu daveti geri çekti. Yanlışlık olduysa gönderen kişiye sorun.',
  'company-known':
    'Bu numaraya sahip bir şirket zaten katılıyor ya da başvurusu inceleniyor. İş arkadaşlarınızdan davet isteyin.',
  'last-travel-manager': 'Her şirkete en az bir seyahat yöneticisi gerekir. Önce bu rolü başka birine verin.',
  'wrong-password': 'E-posta adresi veya parola doğru değil.',
  'passkey-refused': 'Bu geçiş anahtarı kabul edilmedi. Yeniden deneyin ya da başka bir yol seçin.',
  'last-strong-factor':
    'Program için çalışan herkese ikinci adım gerekir ve sizde yalnızca bu geçiş anahtarı var. Önce başka bir geçiş anahtarı ekleyin ya da kodları kurun.',
  'too-many-tries':
    '{minutes, plural, =0 {Çok fazla deneme yapıldı. Lütfen bir süre bekleyip yeniden deneyin.} one {Çok fazla deneme yapıldı. Lütfen # dakika bekleyip yeniden deneyin.} other {Çok fazla deneme yapıldı. Lütfen # dakika bekleyip yeniden deneyin.}}',
  'key-reused': 'Bu form daha önce başka içerikle gönderildi. Sayfayı yeniden açıp baştan başlayın.',
  'tickets-missing': '{travellers} yolcu var. Her biri için bir bilet numarası girin.',
  'flight-has-upgrades':
    'Bu uçuşa bağlı açık sınıf yükseltmeleri var: önce onları iade edin. Artık iade edemediklerinizi hizmet ekibimiz iptal eder.',
  'flight-changed': 'Bu yükseltmenin ödül uçuşu bu arada değiştirildi ya da iptal edildi.',
  'order-not-rebookable':
    'Bu siparişte artık değişiklik yapılamaz. Süresi geçti ya da kuralları değişikliğe izin vermiyor.',
  'travel-not-yet': 'Yolculuk günü henüz gelmedi.',
  'order-not-cancellable': 'Bu sipariş artık iptal edilemez. Süresi geçti ya da kullanıldı.',
  'voucher-out-of-stock': 'Bu türden hediye çeki kalmadı. Başka bir ödül seçin.',
  'voucher-not-good': 'Bu çek burada geçmiyor. Kodu kontrol edin; hiçbir şey kullanılmadı.',
  'voucher-used-here': 'Bu çek burada {day} günü kullanıldı. Hiçbir şey kullanılmadı.',
  'voucher-lapsed': 'Bu çek {day} gününe kadar geçerliydi. Artık kullanılamaz.',
  'undo-too-late': 'Bir kullanım yalnızca birkaç dakika içinde geri alınabilir. Lütfen programa yazın.',
  'partner-known': 'Bu adda bir iş ortağı zaten var.',
  'stock-too-low':
    '{count, plural, =0 {Hiç kalmadı: stok azaltılamaz.} one {Yalnızca # adet kaldı: stok sıfırın altına inemez.} other {Yalnızca # adet kaldı: stok sıfırın altına inemez.}}',
  'price-changed': 'Bu sayfayı açtığınızdan beri fiyat değişti. Lütfen kontrol edip yeniden onaylayın.',
  'number-taken':
    'Bu sık uçan yolcu numarası burada bağlanamaz. Numarayı kontrol edin; sizinse programa yazın.',
  'number-malformed': 'Bu, o programa ait bir numara değil. Kartta yazdığı gibi girin.',
  'claim-not-creditable':
    'Hesaba geçirilecek bir şey yok: bu biletin uçulmuş boşta bir kuponu yok veya kurallara göre kazandırmıyor.',
  'already-decided': 'Buna daha önce biri karar verdi. Sonucu görmek için sayfayı yeniden açın.',
  'same-person': 'Bunu ikinci bir kişinin onaylaması gerekir. Kendi hazırladığınızı onaylayamazsınız.',
  'not-allowed': 'Rolünüz buna izin vermiyor.',
  'file-refused': 'Bu dosya uçulmuş bilet kuponları olarak okunamıyor. İçinden hiçbir şey yüklenmedi.',
  'file-known': 'Tam olarak bu dosya daha önce yüklendi. Hiçbir şey iki kez işlenmedi.',
  'change-waiting': 'Programda bekleyen başka bir değişiklik var. Önce onun hakkında karar verin.',
  'day-passed':
    'Bu gün geçmişte kaldı. Programın bir sürümü geriye dönük uygulanmaz: bugünü ya da sonraki bir günü seçin.',
  'changed-meanwhile':
    'Sayfayı açtığınızdan beri başka biri bunu değiştirdi. Sizin değişikliğiniz kaydedilmedi.',
  'group-exists': '“{name}” zaten var. Aşağıda ikisinin birleşeceğini onaylayın ya da başka bir ad seçin.',
  'registration-closed':
    'Bu kayıt bağlantısı artık çalışmıyor. Şirketinizin seyahat yöneticisinden yenisini isteyin.',
  'terms-not-accepted':
    'Yürürlükteki koşullar henüz kabul edilmedi. Bir seyahat yöneticisi kabul ettiğinde puanlar harcanabilir.',
  'terms-in-force': 'Bu koşullar yürürlükte: artık reddedilemez ve bir ret geri alınamaz.',
  'draft-changed':
    'Sayfayı açtığınızdan beri başka biri bu taslağı değiştirdi veya yayımladı. Sizden hiçbir şey kaydedilmedi.',
  'rebooking-needs-approval':
    'Yeni fiyatıyla bu sipariş onay gerektirirdi ve değişiklik onaylanamaz. Seyahat yöneticisinden değiştirmesini isteyin ya da iptal edip yeniden sipariş verin.',
  'needs-approval': 'Bu sipariş onay gerektirir. Sayfayı yeniden açın: oradan onay isteyebilirsiniz.',
  'no-approver':
    'Şirketinizde bunu onaylayabilecek başka kimse yok. Seyahat yöneticisi birine onaylayan rolü verebilir.',
  'budget-spent':
    '{left, plural, =0 {Bu çeyreğin bütçesinden bir şey kalmadı.} one {Bu çeyreğin bütçesinden yalnızca # puan kaldı.} other {Bu çeyreğin bütçesinden yalnızca # puan kaldı.}} Seyahat yöneticisi bütçeyi artırabilir.',
  'own-request': 'Kimse kendi talebine karar vermez. Bunu şirketinizden başka biri yapmalı.',
  'request-approved': 'Bu talebi bu arada {by} onayladı.',
  'request-declined': 'Bu talebi bu arada {by} reddetti.',
  'request-sent-back': 'Bu talebi bu arada {by} geri gönderdi.',
  'request-withdrawn': 'Talep bu arada geri çekildi.',
  'request-lapsed': 'Bu talebe zamanında karar verilmedi ve süresi doldu. Yeniden istenebilir.',
  'requester-left': 'Talep eden kişi şirketten ayrılmış ya da artık ödül sipariş edemiyor. Talebi reddedin.',
  'passenger-left': 'Seyahat edecek kişi şirketten ayrılmış. Talebi geri gönderin ya da reddedin.',
  'another-company':
    'Bu sayfa başka bir şirkete aitti. Şimdi {company} adına işlem yapıyorsunuz; hiçbir şey yapılmadı. Sayfayı yeniden açın.',
  'receiver-not-here': 'Bu kişi şirkette artık etkin değil ya da henüz kendi hesabı yok.',
  'gift-to-oneself':
    'Kimse kendine puan hediye etmez; ne sipariş ederek ne de onaylayarak. Bunu bir başkasından isteyin.',
  'gift-above-maximum': 'Program kurallarına göre bu yıl yalnızca {left} puan daha hediye edilebilir.',
  'call-slot-full': 'Bu saatin bütün yerleri dolu. Başka bir saat seçin.',
  'case-closed': 'Bu soru otuz günden uzun süre önce kapatıldı. Yeni bir soru sorun.',
} satisfies typeof english
