import { runMain } from '@mayfly/platforms/github/main'
import { readCredentials } from '@mayfly/providers/credentials'
import { enders } from '@mayfly/providers/enders'
import { signers } from '@mayfly/providers/signers'

void runMain(readCredentials, enders, signers)
