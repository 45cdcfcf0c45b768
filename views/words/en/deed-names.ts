/** What each deed is called: see `src/db/deeds.ts`. */
import type { DEEDS, DeedGroup } from '../../../src/db/deeds.ts'

type Names = { [Group in DeedGroup]: Record<(typeof DEEDS)[Group][number], string> }

export const names = {
  adjustment: {
    ask: 'Asked for a correction',
    post: 'Booked a correction',
    decline: 'Declined a correction',
  },
  application: {
    'save-draft': 'Saved an unfinished application',
  },
  audit: {
    export: 'Took the record away as a file',
  },
  award: {
    order: 'Ordered an award',
    cancel: 'Cancelled an award',
  },
  claim: {
    file: 'Sent claims',
    filed: 'Claimed a credit',
    'to-operator': 'Passed the claim to support',
    'to-file': 'Accepted the claim until the file comes',
    asked: 'Asked the claimant',
    answered: 'Answered the question',
    proof: 'Added proof',
    credited: 'Credited the claim',
    rejected: 'Rejected the claim',
    withdrawn: 'Withdrew the claim',
    read: 'Looked at a claim',
    'proof-read': 'Looked at proof',
  },
  company: {
    apply: 'Applied to join',
    'confirm-signatory': 'Confirmed the signatory’s address',
    approve: 'Let in',
    refuse: 'Refused',
    close: 'Closed',
    welcome: 'Got the welcome bonus',
    'rename-team': 'Renamed a team',
    'rename-cost-centre': 'Renamed a cost centre',
    look: 'Looked at the company',
  },
  entity: {
    apply: 'Asked for a legal entity',
    withdraw: 'Took back the request for a legal entity',
    end: 'Ended a legal entity',
    approve: 'Issued a corporate id to a legal entity',
    refuse: 'Refused a legal entity',
  },
  feed: {
    make: 'Made a key for a feed',
    revoke: 'Revoked the key of a feed',
  },
  import: {
    receive: 'Received a file',
    check: 'Checked the file',
    anyway: 'Sent a known file anyway',
    commit: 'Had the file booked',
    withdraw: 'Withdrew the file',
    retry: 'Tried the file again',
    post: 'Booked the file',
    fail: 'Gave the file up',
  },
  mail: {
    read: 'Looked at a mail',
  },
  member: {
    change: 'Changed own details',
    password: 'Set a new password',
    'address-ask': 'Asked for another address',
    'address-withdraw': 'Dropped the change of address',
    address: 'Changed the address',
  },
  membership: {
    invite: 'Invited a person',
    resend: 'Sent an invitation again',
    withdraw: 'Withdrew an invitation',
    join: 'Accepted an invitation',
    guest: 'Added a guest',
    approve: 'Let a person in',
    decline: 'Turned a person away',
    change: 'Changed role, team or cost centre',
    leave: 'Recorded that a person left',
    'hide-first-steps': 'Put the first steps away',
    'show-first-steps': 'Showed the first steps again',
  },
  number: {
    link: 'Linked a number',
    replace: 'Replaced a number',
    unlink: 'Unlinked a number',
    verify: 'Confirmed a number by a flight',
    question: 'Put a number in question',
    read: 'Looked at a number in question',
    'same-person': 'Found it is the same person',
    'another-person': 'Found it is another person',
    rejected: 'Rejected a number',
  },
  operator: {
    password: 'Set a new password',
  },
  partner: {
    add: 'Added a partner',
    change: 'Changed a partner',
    'make-key': 'Made an access key',
    'revoke-key': 'Revoked an access key',
    'sign-in': 'Opened the counter',
  },
  payroll: {
    release: 'Released a payroll sheet',
    withdraw: 'Took back a payroll sheet',
  },
  passkey: {
    add: 'Added a passkey',
    rename: 'Renamed a passkey',
    remove: 'Removed a passkey',
    copied: 'Used a passkey that seems copied',
  },
  password: {
    link: 'Asked for a link to a new password',
  },
  'person-list': {
    upload: 'Uploaded a list of people',
    invite: 'Had a list invited',
    withdraw: 'Stopped a list',
    done: 'Finished a list',
    withdrawn: 'Ended a stopped list',
    purge: 'Deleted the content of a list',
  },
  programme: {
    draft: 'Proposed a change',
    ask: 'Asked for publication',
    publish: 'Published a version',
    decline: 'Declined a change',
    withdraw: 'Withdrew a change',
  },
  registration: {
    ask: 'Registered by a link',
    confirm: 'Confirmed a registration',
  },
  'registration-link': {
    make: 'Made a registration link',
    end: 'Ended a registration link',
  },
  'second-step': {
    start: 'Began to set up a second step',
    on: 'Turned the second step on',
    off: 'Turned the second step off',
    codes: 'Made new recovery codes',
  },
  session: {
    start: 'Signed in',
    prove: 'Proved who it is',
    end: 'Ended a session',
    'end-others': 'Ended all other sessions',
  },
  stock: {
    raise: 'Raised the stock',
    lower: 'Lowered the stock',
  },
  terms: {
    draft: 'Drafted terms',
    'change-draft': 'Changed the draft of terms',
    'discard-draft': 'Discarded a draft of terms',
    publish: 'Published terms',
    accept: 'Accepted new terms',
    refuse: 'Refused new terms',
  },
  trips: {
    'cost-centre': 'Put trips on a cost centre',
  },
  voucher: {
    redeem: 'Redeemed a voucher',
    undo: 'Took a redemption back',
  },
} satisfies Names
