import type { passkeys as english } from '../en/passkeys.ts'

export const passkeys = {
  title: 'Geçiş anahtarları',
  lead: 'Geçiş anahtarıyla parola ve kod yerine parmak iziniz, yüzünüz ya da ekran kilidinizle giriş yaparsınız. Kimse onu tahmin edemez ya da sizden sızdıramaz.',
  none: 'Henüz geçiş anahtarınız yok.',
  name: 'Ad',
  nameHint: 'Sonradan tanıyabilmeniz için: onu saklayan cihaz ya da parola yöneticisi.',
  added: 'Eklenme',
  used: 'Son kullanım',
  never: 'Hiç',
  change: 'Değiştir',
  changeVerb: 'Adlandır ya da kaldır',
  changeOne: '{name}: adlandır ya da kaldır',
  add: 'Geçiş anahtarı ekle',
  newTitle: 'Geçiş anahtarı ekleyin',
  newLead:
    'Cihazınız parmak izi, yüz ya da PIN ister ve geçiş anahtarını saklar. Biz yalnızca onu tanımaya yarayanı saklarız.',
  make: 'Geçiş anahtarını oluştur',
  back: 'Güvenliğe dön',
  since: 'Eklenme: {time}',
  rename: 'Adı kaydet',
  removeTitle: 'Bu geçiş anahtarını kaldırın',
  removeText: 'Artık burada hiçbir şeyi açmaz. Cihazınızdan da silin.',
  remove: 'Geçiş anahtarını kaldır',
  removeQuestion: '{name} geçiş anahtarı kaldırılsın mı? Artık onunla giriş yapamazsınız.',
  signIn: 'Geçiş anahtarıyla giriş yap',
  use: 'Geçiş anahtarı kullan',
  stepLead: 'İkinci adım: geçiş anahtarınızla onaylayın.',
  failed: 'Olmadı ya da durduruldu. Yeniden deneyin ya da başka bir yol seçin.',
  known: 'Bu cihazda hesabınız için zaten bir geçiş anahtarı var.',
  unsupported:
    'Geçiş anahtarları için betikler ve onları tanıyan bir tarayıcı gerekir. Burada ikisinden biri eksik.',
} satisfies typeof english
