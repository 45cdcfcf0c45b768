import type { peopleListsMail as english } from '../en/people-lists-mail.ts'

export const peopleListsMail = {
  confirm: {
    subject: '{company} için kaydınız',
    body: 'Merhaba {name},\n\nBiri, umarız siz, {company} için katılmak istedi. Posta kutunuzu doğrulayın ve bir parola belirleyin:\n{link}\n\nBağlantı bir kez ve {hours, plural, one {# saat} other {# saat}} boyunca çalışır. Siz değilseniz bir şey yapmanız gerekmez.\n',
  },
  known: {
    body: 'Merhaba {name},\n\n{company} için zaten katılıyorsunuz. Buradan oturum açın:\n{link}\n\nBu e-postayı siz istemediyseniz bir şey yapmanız gerekmez.\n',
  },
  approve: {
    subject: '{company} için katılıyorsunuz',
    body: 'Merhaba {name},\n\n{company} sizi onayladı. Artık iş seyahatlerinde mil kazanıyorsunuz:\n{link}\n',
  },
  decline: {
    subject: '{company} için kaydınız',
    body: 'Merhaba {name},\n\n{company} sizi onaylamadı. Hesabınız sizde kalır: {link}\nBir yanlışlık varsa şirketinizin seyahat yöneticisine sorun.\n',
  },
} satisfies typeof english
