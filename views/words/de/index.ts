import type { Words } from '../catalogue.ts'
import { account } from './account.ts'
import { awards } from './awards.ts'
import { common } from './common.ts'
import { imports } from './imports.ts'
import { joining } from './joining.ts'
import { mail } from './mail.ts'
import { operator } from './operator.ts'
import { people } from './people.ts'
import { refusals } from './refusals.ts'
import { signIn } from './sign-in.ts'
import { statement } from './statement.ts'
import { trace } from './trace.ts'
import { trips } from './trips.ts'

export const de = {
  common,
  signIn,
  joining,
  people,
  trips,
  awards,
  statement,
  imports,
  operator,
  account,
  refusals,
  trace,
  mail,
} satisfies Words
