// azure_secrets.js URL TOKEN NAME...: reads secrets, and prints a JSON list: the value and the type of the content, or the
// status and the text of an error. The last item is the scope that was asked for.
const { SecretClient } = require('@azure/keyvault-secrets')

const [url, token, ...names] = process.argv.slice(2)
const scopes = new Set()
const credential = {
  async getToken(asked) {
    for (const scope of [asked].flat()) scopes.add(scope)
    return { token, expiresOnTimestamp: Date.now() + 3_600_000 }
  },
}
const options = { disableChallengeResourceVerification: true, retryOptions: { maxRetries: 0 } }
const client = new SecretClient(url, credential, options)

async function answer(given) {
  const [name, version] = given.split('@')
  try {
    const { value, properties } = await client.getSecret(name, { version })
    return [value, properties.contentType ?? null]
  } catch ({ statusCode, message }) {
    return [String(statusCode), message]
  }
}

Promise.all(names.map(answer)).then((all) => console.log(JSON.stringify([...all, [...scopes]])))
