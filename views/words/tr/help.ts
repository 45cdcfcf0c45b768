import type { help as english } from '../en/help.ts'

export const help = {
  link: 'Yardım',
  title: 'Yardım',
  heading: 'Ne bilmek istersiniz?',
  lead: 'Açık yanıtlar. Hiçbiri uymuyorsa sorun: üç iş günü içinde yanıt alırsınız.',
  search: 'Yanıtlarda ara',
  none: 'Hiçbir yanıtta bu sözcüklerin hepsi yok. Daha azını deneyin.',
  helped: 'Bu yardımcı oldu mu?',
  yes: 'Evet',
  no: 'Hayır',
  thanks: 'Sayıldı. Teşekkürler.',
  group: {
    earning: 'Kazanmak',
    missing: 'Eksik kazanımlar',
    spending: 'Harcamak',
    people: 'Kişiler',
    statements: 'Ekstreler',
    privacy: 'Gizlilik',
    safety: 'Güvenlik',
  },
  contact: {
    title: 'Desteğe sor',
    text: 'Bir numara, söz verilen bir gün ve isterseniz aramayla.',
    signedOut: 'Önce oturum açın: yanıt o zaman yalnızca size ulaşır.',
    link: 'Desteğe yaz',
  },
  glossary: {
    title: 'Sözcükler ne demek',
    link: 'Sözcükler ne demek',
    lead: 'Her sayfada, her e-postada ve her dosyada aynı sözcükler geçer.',
  },
} satisfies typeof english
