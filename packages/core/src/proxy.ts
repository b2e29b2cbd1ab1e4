import { type Mask, Secret } from './secret.ts'

/**
 * A proxy with its secrets masked: the whole address, the header that is sent, and the password, or the user if there
 * is no password.
 */
export function receiveProxy(given: string | Secret, mask: Mask): Secret {
  const text = typeof given === 'string' ? given : given.reveal()
  const { username, password } = new URL(text)
  if (username === '' && password === '') return Secret.receive(text, () => undefined)
  const proxy = Secret.receive(text, mask)
  const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)]
  for (const part of password === '' ? new Set([username, user]) : new Set([password, word])) mask(part)
  mask(Buffer.from(`${user}:${word}`).toString('base64'))
  return proxy
}
