// google_client.js token URL TOKEN: reads a URL with a token that it was given, and prints what it was told.
// google_client.js federate URL: becomes an identity by a configuration in $CONFIG, reads the URL, and prints the same.
const { ExternalAccountClient, OAuth2Client } = require('google-auth-library')

const [how, url, token] = process.argv.slice(2)

async function main() {
  const client = how === 'token' ? new OAuth2Client() : ExternalAccountClient.fromJSON(JSON.parse(process.env.CONFIG))
  if (how === 'token') client.setCredentials({ access_token: token })
  else {
    client.scopes = ['https://www.googleapis.com/auth/cloud-platform']
    console.log('account', client.getServiceAccountEmail())
  }
  const { status, data } = await client.request({ url })
  console.log(status, data.name)
}

main()
