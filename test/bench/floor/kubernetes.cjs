const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { deliver, idToken, input, mask, post } = require('./by-hand.cjs')

async function main() {
  const server = input('server').replace(/\/$/, '')
  const jwt = await idToken(input('audience'))
  const secrets = `${server}/api/v1/namespaces/${input('namespace')}`
  const as = (token) => ({ authorization: `Bearer ${token}` })
  const name = `by-hand-${process.pid}`
  const { metadata } = JSON.parse(await post(`${secrets}/secrets`, { metadata: { name } }, as(jwt)))
  const spec = { expirationSeconds: 3600, boundObjectRef: { kind: 'Secret', name, uid: metadata.uid } }
  const account = `${secrets}/serviceaccounts/${input('service-account')}/token`
  const { token, expirationTimestamp } = JSON.parse(await post(account, { spec }, as(jwt))).status
  mask(token)
  const review = `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`
  await post(review, { kind: 'SelfSubjectReview' }, as(token))
  const folder = join(process.env.RUNNER_TEMP, 'by-hand')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'kubeconfig')
  const config = { clusters: [{ name: 'x', cluster: { server } }], users: [{ name: 'x', user: { token } }] }
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 })
  deliver(input('service-account'), expirationTimestamp, { KUBECONFIG: file })
}

main()
