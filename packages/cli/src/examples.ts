import type { registry } from '@mayfly/providers/registry'

/** The inputs of an example for each provider, as flags. A test checks each of them. */
export const examples: Readonly<Record<keyof typeof registry, string>> = {
  aws: '--role arn:aws:iam::111111111111:role/deploy --region eu-central-1',
  gcp: '--workload-identity-provider projects/123456789012/locations/global/workloadIdentityPools/ci/providers/github --service-account deploy@my-project.iam.gserviceaccount.com',
  azure:
    '--client-id 00000000-0000-0000-0000-000000000000 --tenant-id 11111111-1111-1111-1111-111111111111 --subscription-id 22222222-2222-2222-2222-222222222222',
  vault:
    "--url https://vault.example.com --role deploy --audience https://vault.example.com --secrets 'PASSWORD = kv/app#password'",
  kubernetes:
    '--server https://cluster.example.com --namespace shop --service-account deploy --audience https://cluster.example.com',
  conjur:
    "--url https://conjur.example.com --account acme --service-id ci --audience conjur --secrets 'PASSWORD = apps/db/password'",
  akeyless: "--access-id p-0123456789ab --audience https://akeyless.example.com --secrets 'PASSWORD = /prod/db'",
  delinea:
    "--url https://acme.secretsvaultcloud.com --aws-role arn:aws:iam::111111111111:role/dsv --secrets 'PASSWORD = prod/db#password'",
  keywhiz:
    "--url https://keywhiz.example.com:4444 --certificate-ca step-ca --certificate-url https://ca.example.com --certificate-audience step-ca --certificate-names deploy.example.com --secrets 'PASSWORD = db-password'",
  'github-app':
    "--client-id Iv23liABCDEFGHIJKLMN --private-key-file app.pem --owner acme --repositories api --permissions 'contents: read'",
  oauth: '--token-url https://login.example.com/token --audience https://login.example.com',
  certificate: '--ca step-ca --url https://ca.example.com --audience step-ca --names deploy.example.com',
}
