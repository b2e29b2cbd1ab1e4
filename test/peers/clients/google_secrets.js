// google_secrets.js HOST:PORT TOKEN NAME...: reads versions of secrets, and prints a JSON list: the version and the value
// in base64, or the code and the text of an error.
const { SecretManagerServiceClient } = require('@google-cloud/secret-manager')
const { OAuth2Client } = require('google-auth-library')

const [place, access_token, ...names] = process.argv.slice(2)
const [apiEndpoint, port] = place.split(':')
const authClient = new OAuth2Client()
authClient.setCredentials({ access_token })
const client = new SecretManagerServiceClient({ fallback: true, protocol: 'http', apiEndpoint, port, authClient })

async function answer(name) {
  try {
    const [found] = await client.accessSecretVersion({ name }, { retry: null })
    return [found.name, Buffer.from(found.payload.data).toString('base64')]
  } catch ({ code, message }) {
    return [String(code), message]
  }
}

Promise.all(names.map(answer)).then((all) => console.log(JSON.stringify(all)))
