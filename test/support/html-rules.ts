/** What every page of ours has to hold to as HTML. */
import { HtmlValidate } from 'html-validate'

const rules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Ticks of a list have one name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'doctype-style': ['error', { style: 'lowercase' }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'prefer-native-element': 'off',
    'attribute-empty-style': 'off',
    'no-implicit-button-type': 'error',
  },
})

/** @returns a line for each fault, empty when there is none */
export async function htmlFaults(page: string): Promise<string[]> {
  const { results } = await rules.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, selector, message }) => `${ruleId} ${selector}: ${message}`),
  )
}
