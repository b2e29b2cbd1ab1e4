// akeyless.js URL ACCESS-ID JWT NAME...: logs in, reads secrets, and prints a JSON list: whether the token is valid, and for
// each secret its value, or the status and the text of an error.
const { ApiClient, Auth, GetDynamicSecretValue, GetRotatedSecretValue, GetSecretValue, V2Api, ValidateToken } =
  require('akeyless')

const [url, accessId, jwt, ...names] = process.argv.slice(2)
const client = new ApiClient()
client.basePath = url
const api = new V2Api(client)

const calls = {
  static: (token, name) => api.getSecretValue(GetSecretValue.constructFromObject({ token, names: [name] })),
  rotated: (token, name) =>
    api.getRotatedSecretValue(GetRotatedSecretValue.constructFromObject({ token, names: name })),
  dynamic: (token, name) => api.getDynamicSecretValue(GetDynamicSecretValue.constructFromObject({ token, name })),
}

const answer = (call) => call.catch(({ status, body, message }) => [status, body?.error ?? message])

async function main() {
  const login = { 'access-type': 'jwt', 'access-id': accessId, jwt }
  const { token, expiration } = await api.auth(Auth.constructFromObject(login))
  const seen = await api.validateToken(ValidateToken.constructFromObject({ token }))
  const values = await Promise.all(
    names.map((text) => {
      const [name, kind = 'static'] = text.split(':').reverse()
      return answer(calls[kind](token, name))
    }),
  )
  return [{ isValid: seen.is_valid, isDated: !Number.isNaN(Date.parse(expiration)) }, ...values]
}

answer(main()).then((all) => console.log(JSON.stringify(all)))
