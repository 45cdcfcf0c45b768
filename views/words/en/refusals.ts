/**
 * One sentence for each thing the rules say no to: what happened and what to do.
 * `t.say` fills missing numbers with 0 and missing texts with `none`, so a sentence may offer both forms.
 */
import type { RefusalName } from '../../../src/domain/refusal.ts'

export const refusals = {
  'not-enough-points':
    '{missing, plural, =0 {The company does not have enough points for this.} one {You need # more point.} other {You need # more points.}}',
  'account-frozen': 'This account is frozen while we check it. Points are safe, but cannot be spent today.',
  'company-closed': 'This company has left the programme. Nothing can be earned or spent any more.',
  'company-not-active':
    'This company is not active yet. Points can be spent once the programme has approved it.',
  'already-used': 'This has been used already and works only once.',
  'invitation-used':
    'This invitation has been used already and works only once. If it was you, sign in with your e-mail address and password; if not, tell the person who sent it.',
  'invitation-expired': 'This invitation has expired. Ask the person who sent it for a new one.',
  'invitation-wrong-person':
    'This invitation was sent to another e-mail address. Sign in with that address, or ask for a new invitation.',
  'invitation-unknown':
    'We do not know this invitation. Open the link from the e-mail in full, or ask for a new one.',
  'invitation-withdrawn':
    'This invitation was withdrawn by the company. Ask the person who sent it if that was not meant.',
  'company-known':
    'A company with this number takes part already, or its application is being checked. Ask your colleagues for an invitation.',
  'last-travel-manager': 'A company needs at least one travel manager. Give somebody else this role first.',
  'wrong-password': 'E-mail address or password is not right.',
  'passkey-refused': 'This passkey was not accepted. Try again, or choose another way.',
  'last-strong-factor':
    'Everybody who works on the programme needs a second step, and this passkey is your only one. Add another passkey or set up codes first.',
  'too-many-tries':
    '{minutes, plural, =0 {Too many tries. Please wait a while and try again.} one {Too many tries. Please wait # minute and try again.} other {Too many tries. Please wait # minutes and try again.}}',
  'key-reused': 'This form was sent before with other contents. Open the page again and start afresh.',
  'tickets-missing': 'There are {travellers} travellers. Enter a ticket number for each of them.',
  'flight-has-upgrades':
    'Open upgrades hang on this flight: give them back first. What you cannot give back any more, our service cancels.',
  'flight-changed': 'The award flight of this upgrade was rebooked or cancelled meanwhile.',
  'order-not-rebookable':
    'This order can no longer be rebooked. Its deadline has passed, or its rules know no rebooking.',
  'travel-not-yet': 'The day of travel has not come yet.',
  'order-not-cancellable':
    'This order can no longer be cancelled. Its deadline has passed, or it has been used.',
  'voucher-out-of-stock': 'There is no voucher of this kind left. Choose another award.',
  'voucher-not-good': 'This voucher is not good here. Check the code; nothing was redeemed.',
  'voucher-used-here': 'This voucher was already used here on {day}. Nothing was redeemed.',
  'voucher-lapsed': 'This voucher was good until {day}. It can no longer be redeemed.',
  'undo-too-late': 'A redemption can only be undone within a few minutes. Please write to the programme.',
  'partner-known': 'There is a partner of this name already.',
  'stock-too-low':
    '{count, plural, =0 {Nothing is left of it: the stock cannot be lowered.} one {Only # piece is left: the stock cannot go below zero.} other {Only # pieces are left: the stock cannot go below zero.}}',
  'price-changed': 'The price has changed since you opened this page. Please check it and confirm again.',
  'number-taken':
    'This frequent-flyer number cannot be linked here. Check it; if it is yours, write to the programme.',
  'number-malformed': 'This is not a number of that programme. Copy it exactly as printed on the card.',
  'claim-not-creditable':
    'There is nothing to credit: no flown coupon of this ticket is free, or it earns nothing under the rules.',
  'already-decided': 'Somebody has decided this already. Open the page again to see the result.',
  'same-person': 'A second person has to confirm this. You cannot confirm what you prepared yourself.',
  'not-allowed': 'Your role does not allow this.',
  'file-refused': 'This file cannot be read as flown coupons. Nothing of it was loaded.',
  'file-known': 'This very file was loaded before. Nothing was credited twice.',
  'change-waiting': 'Another change of the programme is waiting. Decide on that one first.',
  'day-passed':
    'This day lies in the past. A version of the programme never reaches back: choose today or a later day.',
  'changed-meanwhile':
    'Somebody else has changed this since you opened the page. Nothing of yours was saved.',
  'group-exists': '“{name}” is there already. Say below that both are to become one, or choose another name.',
  'registration-closed':
    'This registration link no longer works. Ask the travel manager of your company for a new one.',
  'terms-not-accepted':
    'The terms in force are not accepted yet. Points can be spent when a travel manager has accepted them.',
  'terms-in-force':
    'These terms are in force: they can no longer be refused, and a refusal can no longer be taken back.',
  'draft-changed':
    'Somebody else has changed or published this draft since you opened the page. Nothing of yours was saved.',
  'rebooking-needs-approval':
    'For its new price this order would need an approval, and a rebooking cannot be approved. Ask a travel manager to rebook it, or cancel it and order anew.',
  'needs-approval': 'This order needs an approval. Open the page again: there you can ask for it.',
  'no-approver':
    'Nobody else in your company can approve this. A travel manager can give somebody the role of an approver.',
  'budget-spent':
    '{left, plural, =0 {Nothing is left of the budget of this quarter.} one {Only # point is left of the budget of this quarter.} other {Only # points are left of the budget of this quarter.}} A travel manager can raise it.',
  'own-request': 'Nobody decides on a request of their own. Somebody else of your company has to.',
  'request-approved': '{by} has approved this request meanwhile.',
  'request-declined': '{by} has declined this request meanwhile.',
  'request-sent-back': '{by} has sent this request back meanwhile.',
  'request-withdrawn': 'Whoever asked has taken this request back meanwhile.',
  'request-lapsed': 'This request was not decided in time and has lapsed. It can be asked again.',
  'requester-left': 'Whoever asked has left the company or may no longer order awards. Decline the request.',
  'passenger-left': 'Whoever is to travel has left the company. Send the request back or decline it.',
  'another-company':
    'This page was of another company. You act for {company} now; nothing was done. Open the page again.',
  'receiver-not-here':
    'The person is not active in the company any more, or has no account of their own yet.',
  'gift-to-oneself':
    'Nobody gives points to themselves, neither by ordering nor by approving. Ask somebody else to do it.',
  'gift-above-maximum': 'By the programme’s rules only {left} points can still be given this year.',
  'call-slot-full': 'All places of this hour are taken. Choose another one.',
  'case-closed': 'This question was closed more than thirty days ago. Ask a new one.',
} satisfies Record<RefusalName, string>
