const { ask, deliver, idToken, input, mask, post } = require('./by-hand.cjs')

async function main() {
  const url = input('url').replace(/\/$/, '')
  const [account, service] = [input('account'), input('service-id')]
  const jwt = await idToken(input('audience'))
  const token = await post(`${url}/authn-jwt/${service}/${account}/authenticate`, { jwt })
  mask(token)
  const id = `${account}:variable:prod/db/password`
  const headers = { authorization: `Token token="${token}"` }
  const secret = JSON.parse(await ask(`${url}/secrets?variable_ids=${encodeURIComponent(id)}`, { headers }))[id]
  mask(secret)
  deliver('host/ci/api', new Date(Date.now() + 480_000).toISOString(), { PASSWORD: secret })
}

main()
