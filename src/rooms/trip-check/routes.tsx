/** Before departure: whether a booking carries the company and the traveller. What is pasted is read and forgotten. */
import { Hono } from 'hono'
import { type CheckView, TripCheckPage } from '../../../views/trip-check/trip-check-page.tsx'
import { adviceFor } from '../../domain/booking/advice.ts'
import { type CheckWith, checkBooking } from '../../domain/booking/check-booking.ts'
import { BOOKING_CHARACTERS_MOST, readBooking } from '../../domain/booking/read-booking.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { typeable } from '../../web/forms.ts'
import { companyOnly, inCompany, inPerson, member, memberOnly, seat } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { companyNumbers, ownNumbers } from './asked-by.ts'
import { barcodeBooking } from './barcode.ts'

export const tripCheck = new Hono<AppEnv>()

const COMPANY = '/company/trips/check'
const OWN = '/me/trips/check'
const office = companyOnly('travel-manager', 'finance', 'approver', 'arranger')

tripCheck.get(COMPANY, office, (c) => page(c, 'company', {}))
tripCheck.post(COMPANY, office, (c) => checked(c, 'company'))
tripCheck.get(OWN, memberOnly, (c) => page(c, 'member', {}))
tripCheck.post(OWN, memberOnly, (c) => checked(c, 'member'))

type Plane = 'company' | 'member'
type State = Pick<CheckView, 'typed' | 'fault' | 'result'>

async function checked(c: Ctx, plane: Plane) {
  const { booking: given } = await c.req.parseBody()
  const typed = typeof given === 'string' ? typeable(given).trim() : ''
  if (typed === '') return page(c, plane, { fault: 'common.form.required' }, 422)
  if (typed.length > BOOKING_CHARACTERS_MOST) {
    return page(c, plane, { typed, fault: `common.form.tooLong|${BOOKING_CHARACTERS_MOST}` }, 422)
  }
  const programme = await programmeToday(c)
  const asked = await askedBy(c, plane, programme)
  const booking = barcodeBooking(typed, c.var.today) ?? readBooking(typed)
  const airline = asked.airlines[0]
  const own = asked.ownNumbers?.find((each) => each.airline === airline)?.number
  const number = own ?? c.var.t.t('tripCheck.placeholder')
  const checks = checkBooking(booking, asked)
  const advice = checks.map((check) => adviceFor(check, { corporateId: asked.corporateId, airline, number }))
  return page(c, plane, { typed, result: { booking, advice, asked } })
}

async function page(c: Ctx, plane: Plane, state: State, status: 200 | 422 = 200) {
  const { t } = c.var
  const isCompany = plane === 'company'
  const title = t.t('tripCheck.title')
  const trips = isCompany ? '/company/trips' : '/me/trips'
  return show(
    c,
    {
      page: {
        title,
        nav: isCompany ? 'company' : 'member',
        current: 'trips',
        crumbs: [{ href: trips, text: t.t('common.nav.trips') }],
      },
      body: <TripCheckPage t={t} title={title} plane={plane} action={isCompany ? COMPANY : OWN} {...state} />,
    },
    status,
  )
}

async function askedBy(c: Ctx, plane: Plane, programme: Programme | undefined): Promise<CheckWith> {
  const read = { readOnly: true }
  const hasCompany = plane === 'company' || member(c).company !== null
  const numbers = hasCompany
    ? await inCompany(c, (tx) => companyNumbers(tx, seat(c).id, c.var.today), read)
    : { corporateId: undefined, entityIds: [] }
  const own = plane === 'member' ? await inPerson(c, (tx) => ownNumbers(tx, member(c).id), read) : undefined
  const shape = new RegExp(`^(?:${programme?.corporateIdPattern ?? '(?!)'})$`)
  return {
    carriers: programme?.carriers ?? [],
    airlines: [...new Set(programme?.frequentFlyerNumbers.map((rule) => rule.airline) ?? [])],
    ...numbers,
    isCorporateId: (text) => shape.test(text),
    ownNumbers: own,
  }
}
