/** Years of which there can be a sheet: payroll corrects the past, and nobody has flown in the future. */
const BACK = 5

/** Newest first. */
export function sheetYears(thisYear: number): number[] {
  return Array.from({ length: BACK + 1 }, (_, at) => thisYear - at)
}

/** @returns undefined when the text is no year that has sheets */
export function yearOf(text: string | undefined, thisYear: number): number | undefined {
  return sheetYears(thisYear).find((year) => String(year) === text)
}
