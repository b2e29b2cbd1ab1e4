const { ask, deliver, idToken, input, mask, post } = require('./by-hand.cjs')

async function main() {
  const url = input('url').replace(/\/$/, '')
  const jwt = await idToken(input('audience'))
  const login = await post(`${url}/v1/auth/jwt/login`, { jwt, role: input('role') }, { authorization: '' })
  const token = JSON.parse(login).auth.client_token
  mask(token)
  const headers = { 'x-vault-token': token }
  const mount = JSON.parse(await ask(`${url}/v1/sys/internal/ui/mounts/kv/app`, { headers })).data
  const path = mount.options.version === '2' ? 'kv/data/app' : 'kv/app'
  const secret = JSON.parse(await ask(`${url}/v1/${path}`, { headers })).data.data.password
  mask(secret)
  deliver('deploy', new Date(Date.now() + 1_200_000).toISOString(), { PASSWORD: secret })
}

main()
