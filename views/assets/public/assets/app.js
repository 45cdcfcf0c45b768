/** The only script of our own: comfort, never a need. Everything works without it. */
const ask = (question, verb) =>
  new Promise((resolve) => {
    const dialog = document.getElementById('confirm')
    dialog.querySelector('[data-question]').textContent = question
    const yes = dialog.querySelector('[value="yes"]')
    yes.textContent = verb || yes.dataset.verb
    dialog.returnValue = ''
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
    dialog.showModal()
  })

/** htmx asks before a request of an element with hx-confirm. */
document.addEventListener('htmx:confirm', async (event) => {
  event.preventDefault()
  const { ctx, issueRequest, dropRequest } = event.detail
  const yes = await ask(ctx.confirm, ctx.sourceElement.dataset.verb)
  yes ? issueRequest() : dropRequest()
})

/** A plain form with data-confirm is asked about as well. */
document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.dataset.confirm || form.dataset.confirmed) return
  event.preventDefault()
  if (!(await ask(form.dataset.confirm, form.dataset.verb))) return
  form.dataset.confirmed = 'yes'
  form.requestSubmit(event.submitter)
})

/** Without a script a browser prints by its own menu, so the button is there only with one. */
for (const button of document.querySelectorAll('[data-print]')) button.hidden = false

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print()
  event.target.closest('[data-dismiss]')?.closest('.notice, .toast')?.remove()
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const menu of document.querySelectorAll('details.menu[open]')) menu.open = false
  }
  const typing = event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  const search = document.querySelector('[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
})
