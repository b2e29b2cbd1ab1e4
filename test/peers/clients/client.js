// client.js sts URL [PROFILE]: prints who it is. client.js s3 URL BUCKET: prints the keys of a bucket.
const [service, endpoint, name] = process.argv.slice(2)

async function main() {
  if (service === 'sts') {
    const { GetCallerIdentityCommand, STSClient } = require('@aws-sdk/client-sts')
    const client = new STSClient({ endpoint, ...(name && { profile: name }) })
    const { Arn } = await client.send(new GetCallerIdentityCommand({}))
    console.log(Arn)
  } else {
    const { ListObjectsV2Command, S3Client } = require('@aws-sdk/client-s3')
    const client = new S3Client({ endpoint, forcePathStyle: true })
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: name }))
    for (const { Key } of Contents) console.log(Key)
  }
}

main()
