import type { imports as english } from '../en/imports.ts'
import { expected, pages } from './import-pages.ts'

export const imports = {
  reject: {
    'MEM-UNKNOWN': 'Bu sık uçan yolcu numarasını hiçbir üye bağlamamış.',
    'MEM-NAME-MISMATCH': 'Biletteki ad, sık uçan yolcu hesabındaki ad ile aynı değil.',
    'MEM-NUMBER-CHANGED':
      'Bu rezervasyondaki sık uçan yolcu numarası kalkıştan kısa süre önce değiştirildi. İnceliyoruz.',
    'CLID-UNKNOWN': 'Kurumsal numara programdaki hiçbir şirkete ait değil.',
    'CLID-INACTIVE': 'Kurumsal numara uçuş gününde etkin değildi.',
    'CPN-NOT-FLOWN': 'Kupon uçulmadı.',
    'CPN-DUPLICATE':
      'Kupon daha önce yüklendi ya da bu dosyada birden çok kez yer alıyor. Yalnızca bir kez yansıtılır.',
    'CPN-CHANGED': 'Kupon daha önce başka içerikle yüklendi.',
    'CLASS-NOT-ELIGIBLE': 'Bu rezervasyon sınıfı kazandırmaz.',
    'ROUTE-UNKNOWN': 'Bir havalimanı kodu bilinmiyor.',
    'ROUTE-SAME': 'Kalkış ve varış havalimanı aynı.',
    'OUT-OF-WINDOW': 'Uçuş, yansıtılamayacak kadar eski.',
    'BEFORE-ENROLMENT': 'Uçuş, programa katılmadan önce yapıldı.',
    'VALUE-MISSING': 'Her satırda bulunması gereken bir değer eksik.',
    'VALUE-MALFORMED': 'Bir değer beklenen biçimde değil.',
    'DATE-OUT-OF-RANGE': 'Bir gün çok geçmişte ya da çok gelecekte.',
    'AMOUNT-OUT-OF-RANGE': 'Bir tutar negatif ya da çok büyük.',
    'CURRENCY-UNKNOWN': 'Para birimi kodu bilinmiyor.',
    'ROW-LENGTH': 'Satırdaki sütun sayısı dosyanın başlığından fazla ya da az.',
    'STATUS-UNKNOWN': 'Kupon durumu F, L, E, R ve V değerlerinden biri değil.',
    'NO-CLID': 'Rezervasyonda kurumsal numara yok.',
    'NO-FFN': 'Rezervasyonda sık uçan yolcu numarası yok.',
    'MEM-LEFT': 'Yolcu, uçuş gününde şirketten ayrılmıştı.',
    'FILE-EMPTY': 'Dosya boş.',
    'FILE-NOT-TEXT': 'Dosya düz metin değil ({kind}). UTF-8 kodlamalı CSV olarak kaydedip yeniden gönderin.',
    'FILE-NOT-UTF8':
      'Dosya, satır {line} civarında geçerli UTF-8 değil. UTF-8 kodlamalı CSV olarak kaydedip yeniden gönderin.',
    'FILE-COLUMNS-MISSING': 'Dosyanın başlığında (satır {line}) şu sütunlar eksik: {columns}.',
    'FILE-COLUMNS-REPEATED': 'Dosyanın başlığında (satır {line}) şu sütun birden çok kez geçiyor: {columns}.',
    'FILE-TOO-MANY-COLUMNS':
      'Dosyanın başlığında (satır {line}) {found} sütun var; en fazla {most} sütun okunur.',
    'FILE-CELL-TOO-LONG':
      'Çok uzun bir hücre var (satır {line}): {found} karakter; en fazla {most} karakter okunur.',
    'FILE-LINE-TOO-LONG':
      'Çok uzun bir kayıt var (başladığı satır: {line}): sınır {most} bayt. Bir tırnak işareti eksik olabilir mi?',
    'FILE-QUOTE-OPEN':
      'Dosya, tırnak içindeki bir hücrenin ortasında bitiyor (başladığı satır: {line}). Yarım kalmış olabilir mi?',
  },
  expected,
  ...pages,
} satisfies typeof english
