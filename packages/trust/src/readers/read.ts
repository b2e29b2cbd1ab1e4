import { readTrustFile } from '../file/read.ts'
import { trustDocumentOf } from '../file/rules.ts'
import type { Source, TrustDocument } from '../model.ts'
import { isAws, readAws } from './aws.ts'
import { isAzure, readAzure } from './azure.ts'
import { isCloudFormation, readCloudFormation } from './cloudformation.ts'
import { isGoogle, readGoogle } from './google.ts'
import { isKubernetes, readKubernetes } from './kubernetes.ts'
import { ownMember } from './members.ts'
import { limitFault, type Reading } from './reading.ts'
import { isTerraform, readTerraform } from './terraform.ts'
import { isVault, readVault } from './vault.ts'

interface Form {
  is(value: unknown): boolean
  read(source: Source): Reading
}

function form(is: Form['is'], read: (source: Source) => TrustDocument): Form {
  return { is, read: (source) => ({ kind: 'documents', documents: [read(source)] }) }
}

function isMayfly(value: unknown): boolean {
  return ownMember(value, 'version') !== undefined && ownMember(value, 'rules') !== undefined
}

function readMayfly(source: Source): Reading {
  const { file, faults } = readTrustFile(source)
  return file ? { kind: 'documents', documents: [trustDocumentOf(file)] } : { kind: 'faults', faults }
}

const forms: readonly Form[] = [
  { is: isMayfly, read: readMayfly },
  { is: isTerraform, read: (source) => ({ kind: 'documents', documents: readTerraform(source) }) },
  { is: isCloudFormation, read: (source) => ({ kind: 'documents', documents: readCloudFormation(source) }) },
  form(isKubernetes, readKubernetes),
  form(isAws, readAws),
  form(isAzure, readAzure),
  form(isGoogle, readGoogle),
  form(isVault, readVault),
]

/** Reads a document of any known form. A document that is none of them is a fault; nothing is guessed. */
export function readDocument(source: Source): Reading {
  const fault = limitFault(source.value)
  if (fault) return { kind: 'faults', faults: [fault] }
  const found = forms.find(({ is }) => is(source.value))
  if (found) return found.read(source)
  const message =
    'The document is no trust document that Mayfly knows. Known are: an AWS role or trust policy, a CloudFormation template, ' +
    "terraform show -json, a provider of a Google pool with IAM policies, Entra's federated credentials, a role of Vault's JWT log-in, " +
    "Kubernetes' AuthenticationConfiguration, and mayfly.yml."
  return { kind: 'faults', faults: [{ message, path: [] }] }
}
