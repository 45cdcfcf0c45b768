/** The terms in force. Their words stand in the catalogue; a new version means new words and a new number here. */
export const TERMS_VERSION = '2026-1'
