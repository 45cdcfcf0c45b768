/** Words of this area. A key added here is needed in de/ and he/ too: the compiler says where. */
import type { HalfReason } from '../../../src/domain/kept-coupon.ts'
import type { FileRejectCode } from '../../../src/intake/file-reject.ts'
import type { RejectCode } from '../../../src/intake/reject.ts'
import { expected, pages } from './import-pages.ts'

export const imports = {
  /** One sentence for each reason why a row, a file or one half of a coupon is put aside: `t.reject(code, facts)`. */
  reject: {
    'MEM-UNKNOWN': 'No member has linked this frequent-flyer number.',
    'MEM-NAME-MISMATCH': 'The name on the ticket is not the name on the frequent-flyer account.',
    'MEM-NUMBER-CHANGED':
      'The frequent-flyer number of this booking was changed shortly before departure. We are checking it.',
    'CLID-UNKNOWN': 'The corporate id belongs to no company of the programme.',
    'CLID-INACTIVE': 'The corporate id was not active on the day of the flight.',
    'CPN-NOT-FLOWN': 'The coupon was not flown.',
    'CPN-DUPLICATE':
      'The coupon was loaded before, or stands in this file more than once. It is credited only once.',
    'CPN-CHANGED': 'The coupon was loaded before with other contents.',
    'CLASS-NOT-ELIGIBLE': 'The booking class does not earn.',
    'ROUTE-UNKNOWN': 'An airport code is not known.',
    'ROUTE-SAME': 'Origin and destination are the same airport.',
    'OUT-OF-WINDOW': 'The flight is too old to be credited.',
    'BEFORE-ENROLMENT': 'The flight took place before joining the programme.',
    'VALUE-MISSING': 'A value that every row needs is missing.',
    'VALUE-MALFORMED': 'A value does not have the expected form.',
    'DATE-OUT-OF-RANGE': 'A day lies too far in the past or in the future.',
    'AMOUNT-OUT-OF-RANGE': 'An amount is negative or too large.',
    'CURRENCY-UNKNOWN': 'The currency code is not known.',
    'ROW-LENGTH': 'The row has more or fewer columns than the head of the file.',
    'STATUS-UNKNOWN': 'The coupon status is not one of F, L, E, R and V.',
    'NO-CLID': 'The booking names no corporate id.',
    'NO-FFN': 'The booking names no frequent-flyer number.',
    'MEM-LEFT': 'The traveller had left the company by the day of the flight.',
    'FILE-EMPTY': 'The file is empty.',
    'FILE-NOT-TEXT': 'The file is not plain text ({kind}). Save it as CSV in UTF-8 and send it again.',
    'FILE-NOT-UTF8':
      'The file is not valid UTF-8 near line {line}. Save it as CSV in UTF-8 and send it again.',
    'FILE-COLUMNS-MISSING': 'The head of the file in line {line} lacks these columns: {columns}.',
    'FILE-COLUMNS-REPEATED':
      'The head of the file in line {line} names this column more than once: {columns}.',
    'FILE-TOO-MANY-COLUMNS':
      'The head of the file in line {line} has {found} columns; at most {most} are read.',
    'FILE-CELL-TOO-LONG': 'Line {line} has a cell of {found} characters; at most {most} are read.',
    'FILE-LINE-TOO-LONG':
      'The row that begins in line {line} is longer than {most} bytes. Is a quotation mark missing?',
    'FILE-QUOTE-OPEN': 'The file ends inside the quoted cell that begins in line {line}. Was it cut off?',
  } satisfies Record<RejectCode | FileRejectCode | HalfReason, string>,
  expected,
  ...pages,
}
