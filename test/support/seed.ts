/** The seed of random tests: new in each run, printed with a failure, given back by SEED=n. */
export function seedOfRun(): number {
  // biome-ignore lint/style/noProcessEnv: a test's own choice, not a setting of the application.
  const given = process.env['SEED']
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
}
