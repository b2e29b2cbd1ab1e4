const { ask, deliver, idToken, input, mask, post } = require('./by-hand.cjs')

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function main() {
  const url = input('vault-url').replace(/\/$/, '')
  const api = input('api-url').replace(/\/$/, '')
  const jwt = await idToken(input('vault-audience'))
  const login = await post(`${url}/v1/auth/jwt/login`, { jwt, role: input('vault-role') }, { authorization: '' })
  const token = JSON.parse(login).auth.client_token
  mask(token)
  const headers = { 'x-vault-token': token }
  const now = Math.floor(Date.now() / 1000)
  const message = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: input('client-id'), iat: now - 60, exp: now + 300 })}`
  const signing = {
    input: Buffer.from(message).toString('base64'),
    signature_algorithm: 'pkcs1v15',
    marshaling_algorithm: 'jws',
  }
  const signed = await post(`${url}/v1/transit/sign/github-app/sha2-256`, signing, { ...headers, authorization: '' })
  const app = {
    authorization: `Bearer ${message}.${JSON.parse(signed).data.signature.split(':')[2]}`,
    'user-agent': 'floor',
  }
  mask(app.authorization)
  const look = () => ask(`${url}/v1/auth/token/lookup-self`, { headers })
  const ended = look()
    .then(() => ask(`${url}/v1/auth/token/revoke-self`, { headers, method: 'POST' }))
    .then(look)
  const { id } = JSON.parse(await ask(`${api}/users/${input('owner')}/installation`, { headers: app }))
  const wanted = { repositories: [input('repositories')], permissions: { contents: 'read' } }
  const answer = JSON.parse(await post(`${api}/app/installations/${id}/access_tokens`, wanted, app))
  mask(answer.token)
  await ended
  deliver('deployer[bot]', answer.expires_at, { GH_TOKEN: answer.token })
}

main()
