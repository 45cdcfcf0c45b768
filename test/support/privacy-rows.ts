/** Which row of its table each kind of row of the declaration is, in the world of the privacy matrix. */

/** A condition in SQL by the name of the kind. */
export type Rows = Readonly<Record<string, string>>

/** @param of ids of that world, by what they are of */
export function rowsOf(of: Record<string, string>): Rows {
  const account = (currency: string) =>
    `(select id from account where owner_id = '${of['member']}' and currency = '${currency}')`
  const first = (table: string, where: string) => `ctid = (select min(ctid) from ${table} where ${where})`
  const coupon = (name: string) => `(select id from coupon where ticket = '${of[name]}')`
  const flightOrder = `(select id from award_order
    where company_id = (select company_id from membership where id = '${of['seat']}') and kind = 'flight')`
  return {
    member: `id = '${of['member']}'`,
    number: `member_id = '${of['member']}' and id <> '${of['former']}'`,
    formerNumber: `id = '${of['former']}'`,
    session: `id = '${of['session']}'`,
    secondFactor: `person_id = '${of['member']}'`,
    recoveryCode: `person_id = '${of['member']}'`,
    doorKey: `person_id = '${of['member']}' and purpose = 'email'`,
    seat: `id = '${of['seat']}'`,
    formerSeat: `id = '${of['leaver']}'`,
    invitation: first(
      'invitation',
      `company_id = (select company_id from membership where id = '${of['seat']}')`,
    ),
    listRow: `list_id = '${of['list']}'`,
    selfRegistration: `id = '${of['asks']}'`,
    miles: `id = ${account('miles')}`,
    status: `id = ${account('status')}`,
    milesEntry: first('entry', `account_id = ${account('miles')} and subject_id = ${coupon('ticket')}`),
    statusEntry: first('entry', `account_id = ${account('status')} and subject_id = ${coupon('ticket')}`),
    lot: first('lot', `account_id = ${account('miles')}`),
    lotUse: `owner_id = '${of['member']}'`,
    passkey: `person_id = '${of['member']}'`,
    passkeyChallenge: `person_id = '${of['member']}'`,
    review: `id = '${of['review']}'`,
    command: `key = 'a-key-of-it'`,
    audit: `id = '${of['audit']}'`,
    change: `coupon_id = ${coupon('companyTicket')}`,
    costCentre: `coupon_id = ${coupon('companyTicket')}`,
    privateTrip: `ticket = '${of['ticket']}'`,
    companyTrip: `ticket = '${of['companyTicket']}'`,
    reject: `import_id = '${of['file']}'`,
    part: `import_id = '${of['file']}'`,
    ticket: `primary_ticket = '${of['ticket']}'`,
    claim: `id = '${of['claim']}'`,
    claimEvent: first('claim_event', `claim_id = '${of['claim']}'`),
    claimProof: `id = '${of['proof']}'`,
    termsAnswer: `member_id = '${of['member']}'`,
    gift: `member_id = '${of['member']}'`,
    payrollRelease: `member_id = '${of['member']}'`,
    termsNotice: `membership_id = '${of['seat']}'`,
    order: first(
      'award_order',
      `company_id = (select company_id from membership where id = '${of['seat']}') and kind = 'flight'`,
    ),
    awardRequest: `charged_id = '${of['seat']}'`,
    awardRequestStep: `request_id = (select id from award_request where charged_id = '${of['seat']}')`,
    awardAllowance: `membership_id = '${of['seat']}'`,
    teamApprover: `company_id = (select company_id from membership where id = '${of['seat']}')`,
    awardDeputy: `deputy_id = '${of['seat']}'`,
    supportCase: `id = '${of['question']}'`,
    supportMessage: first('support_message', `case_id = '${of['question']}'`),
    feedback: `member_id = '${of['member']}'`,
    parcel: first(
      'award_order',
      `company_id = (select company_id from membership where id = '${of['seat']}') and kind = 'voucher'`,
    ),
    favourite: `membership_id = '${of['seat']}'`,
    orderStep: first('award_order_step', `order_id = ${flightOrder} and number = 1`),
    orderTicket: first('award_order_ticket', `order_id = ${flightOrder}`),
    heldPrice: `member_id = '${of['member']}'`,
    mail: `id = '${of['mail']}'`,
    messageChoice: `member_id = '${of['member']}' and kind = 'claim'`,
    messageHours: `member_id = '${of['member']}'`,
    messageNotice: `member_id = '${of['member']}' and kind = 'digest'`,
  }
}
