// keep_working.js aws URL SECONDS | google URL SECONDS | azure SCOPE SECONDS: one client, as a long step has it, used again
// and again. Prints how often, and with how many credentials.
const [service, url, seconds] = process.argv.slice(2)

const workers = {
  aws() {
    const { GetCallerIdentityCommand, STSClient } = require('@aws-sdk/client-sts')
    const client = new STSClient({ endpoint: url })
    return async () => {
      await client.send(new GetCallerIdentityCommand({}))
      return (await client.config.credentials()).accessKeyId
    }
  },
  async google() {
    const { GoogleAuth } = require('google-auth-library')
    const client = await new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] }).getClient()
    return async () => {
      await client.request({ url })
      return client.credentials.access_token
    }
  },
  azure() {
    const { DefaultAzureCredential, ManagedIdentityCredential } = require('@azure/identity')
    const [usual, own] = [
      new DefaultAzureCredential(),
      new ManagedIdentityCredential({ clientId: process.env.AZURE_CLIENT_ID }),
    ]
    return async () => {
      const tokens = await Promise.all([usual.getToken(url), own.getToken(url)])
      if (tokens.some(({ expiresOnTimestamp }) => expiresOnTimestamp < Date.now())) throw new Error('expired')
      return tokens[0].token
    }
  },
}

async function main() {
  const work = await workers[service]()
  const seen = new Set()
  let calls = 0
  const end = Date.now() + Number(seconds) * 1000
  while (Date.now() < end) {
    seen.add(await work())
    calls++
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  console.log(JSON.stringify({ calls, credentials: seen.size }))
}

main()
