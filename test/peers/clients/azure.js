// azure.js SCOPE: gets a token as the Azure SDKs do, from the job's environment, and prints whose it is.
const { DefaultAzureCredential, WorkloadIdentityCredential } = require('@azure/identity')

async function main() {
  for (const Credential of [WorkloadIdentityCredential, DefaultAzureCredential]) {
    const credential = new Credential({ disableInstanceDiscovery: true })
    const { token } = await credential.getToken(process.argv[2])
    const { appid, tid, aud } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'))
    console.log(appid, tid, aud)
  }
}

main()
