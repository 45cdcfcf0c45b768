/**
 * Passkeys, where the browser knows them: shows their buttons, asks the device, and sends the answer as a form. A part
 * of a page is `data-passkey` use or make, with its hidden field and its button; `data-challenge` is where to ask.
 */
import './vendor/simplewebauthn-browser-14.0.0.umd.min.js'

const passkeys = globalThis.SimpleWebAuthnBrowser

const reveal = () => {
  for (const part of document.querySelectorAll('[data-passkey]')) part.hidden = false
  for (const part of document.querySelectorAll('[data-without-passkey]')) part.hidden = true
}

const optionsFor = async (part) => {
  const answer = await fetch(part.dataset.challenge, { method: 'POST', redirect: 'error' })
  if (!answer.ok) throw new Error(`no challenge: ${answer.status}`)
  return answer.json()
}

/** @param useBrowserAutofill waits for a choice in the field of the address instead of asking at once */
const ask = async (part, useBrowserAutofill = false) => {
  const optionsJSON = await optionsFor(part)
  const answer =
    part.dataset.passkey === 'make'
      ? await passkeys.startRegistration({ optionsJSON })
      : await passkeys.startAuthentication({ optionsJSON, useBrowserAutofill })
  part.querySelector('input[type=hidden]').value = JSON.stringify(answer)
  part.closest('form').requestSubmit()
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-challenge] button')
  if (!button) return
  // The form goes with what the device answers, not before.
  event.preventDefault()
  const part = button.closest('[data-passkey]')
  const says = part.querySelector('[role=alert]')
  // A name that is missing is told before the device makes anything.
  if (part.dataset.passkey === 'make' && !part.closest('form').reportValidity()) return
  button.disabled = true
  says.textContent = ''
  try {
    await ask(part)
  } catch (error) {
    says.textContent = error.name === 'InvalidStateError' ? says.dataset.known : says.dataset.failed
    button.disabled = false
  }
})

/** Back in the history the page is as it was left: ready for another try. */
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('[data-challenge] button')) button.disabled = false
})

if (passkeys.browserSupportsWebAuthn()) {
  reveal()
  document.addEventListener('htmx:after:swap', reveal)
  const part = document.querySelector('[data-passkey][data-autofill]')
  // Not chosen, or the button was faster: nothing to tell.
  if (part && (await passkeys.browserSupportsWebAuthnAutofill())) ask(part, true).catch(() => {})
}
