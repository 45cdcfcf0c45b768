/** What travellers release to the payroll office of an employer. */
export type PayrollRelease = {
  company_id: string
  member_id: string
  year: number
  company_name: string
  released_at: Date
  withdrawn_at: Date | null
}
