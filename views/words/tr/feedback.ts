import type { feedback as english } from '../en/feedback.ts'

export const feedback = {
  title: 'Nasıldı?',
  ask: 'Nasıldı?',
  lead: 'Program bunu adınız olmadan okur. İşvereniniz hiç görmez.',
  scoreLabel: 'Genel olarak',
  score: {
    s1: 'Kötü',
    s2: 'İyi değil',
    s3: 'İdare eder',
    s4: 'İyi',
    s5: 'Çok iyi',
  },
  words: 'Kendi sözlerinizle',
  wordsHint: 'Lütfen ad ve numara yazmayın.',
  send: 'Söyle',
  change: 'Söylediğimi değiştir',
  done: 'Teşekkürler. Burada her zaman değiştirebilirsiniz.',
  back: {
    trip: 'Seyahat',
    order: 'Sipariş',
  },
  kind: {
    trip: 'Seyahat',
    order: 'Ödül',
  },
  column: {
    day: 'Söylendi',
    kind: 'Konu',
    score: 'Genel olarak',
    words: 'Kendi sözleriyle',
  },
  desk: {
    title: 'İnsanlar ne diyor',
    lead: 'Seyahatler ve ödüller hakkında, adsız.',
    anyKind: 'Seyahatler ve ödüller',
    anyScore: 'Her puan',
    anyWords: 'Sözlü ya da sözsüz',
    withWords: 'Sözlü',
    from: 'Şu günden beri',
    fromDay: '{day} gününden beri',
    nothingYet: 'Henüz kimse bir şey söylemedi.',
  },
} satisfies typeof english
