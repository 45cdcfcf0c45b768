export { approvals } from '../en/approvals.ts'
