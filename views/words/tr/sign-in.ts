import type { signIn as english } from '../en/sign-in.ts'

export const signIn = {
  title: 'Giriş',
  lead: 'Şirketler ve onlar için seyahat edenler için.',
  operatorTitle: 'Operatör girişi',
  operatorLead: 'Programı yürütenler için. Kişisel verilere her bakış kaydedilir.',
  email: 'E-posta adresi',
  password: 'Parola',
  code: 'Kimlik doğrulama uygulamanızdaki kod',
  join: 'Şirketiniz henüz aramızda değil mi?',
  joinLink: 'Şirketinizle katılın',
  demoTitle: 'Şu kişi olarak deneyin',
  demoText: 'Tek tıklamayla giriş yaparsınız. Bu kişiler yalnızca tanıtım sürümünde vardır.',
  demoPassword: 'Ya da bu adreslerden birini ve şu parolayı yazın: {password}.',
  toMember: 'Şirket girişine geç',
  toOperator: 'Operatör girişine geç',
  role: {
    'travel-manager': 'Seyahat yöneticisi',
    finance: 'Finans',
    approver: 'Onaylayan',
    arranger: 'Seyahat düzenleyen',
    traveller: 'Çalışan',
    support: 'Operatör: destek',
    'programme-manager': 'Operatör: program yöneticisi',
    'operator-finance': 'Operatör: finans',
    auditor: 'Operatör: denetçi, yalnızca okur',
  },
} satisfies typeof english
