import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput

/**
 * Runs a block with short-lived credentials and ends them after the block, also when it fails. withMayfly.txt explains
 * the arguments. No secret enters Groovy: the block gets paths and public values.
 */
def call(Map given, Closure body) {
  Map step = prepare(given, [:])
  boolean blockPassed = false
  try {
    unpack(step)
    int code = cli(step, 'login', step.tokens)
    if (code != 0) {
      error("withMayfly: mayfly login failed with exit code ${code}; the log above says why.")
    }
    step.loggedIn = true
    def result = withEnv(delivered(step)) { body() }
    blockPassed = true
    return result
  } finally {
    end(step, blockPassed)
  }
}

/**
 * Without a block: runs the argument `script`. The values are only in its environment, its output shows stars instead
 * of them, and they are ended after it.
 */
def call(Map given) {
  Map step = prepare(given, [script: given.script])
  try {
    unpack(step)
    int code = cli(step, 'exec', step.tokens)
    if (code != 0) {
      error("script returned exit code ${code}")
    }
  } finally {
    // A CLI that has started ends its credentials itself.
    if (!step.started) {
      end(step, false)
    }
  }
}

/** Reads the arguments. Reports all wrong ones at once, before any request. */
Map prepare(Map given, Map required) {
  Map step = read(given, required)
  if (step.faults) {
    error("withMayfly: ${step.faults}. No request was made.")
  }
  if (!isUnix()) {
    error('withMayfly needs a POSIX shell, and this Jenkins agent runs Windows. No request was made.')
  }
  step.folder = "${temporaryFolder()}/mayfly-${UUID.randomUUID()}".toString()
  return step
}

/** The folder of temporary files next to the workspace, also within dir(): no stash, archive or clean reaches it. */
String temporaryFolder() {
  String workspace = env.WORKSPACE
  if (!workspace) {
    error('withMayfly needs a workspace: call it inside of a node. No request was made.')
  }
  String beside = env.WORKSPACE_TMP ?: "${workspace}@tmp"
  String taken = around(beside, [workspace, pwd()])
  if (taken) {
    error([
      "withMayfly: the folder of temporary files (${beside}) is inside of ${taken}.",
      'A stash or an archive of that folder would include it.',
      'Set WORKSPACE_TMP to another folder. No request was made.',
    ].join(' '))
  }
  return beside
}

/** The first of several folders that contains a path. */
@NonCPS
String around(String path, List folders) {
  for (folder in folders) {
    if ("${path}/".toString().startsWith("${folder}/".toString())) {
      return folder
    }
  }
  return null
}

/** The arguments as plain data: the list for the CLI, the Jenkins credentials that it needs, and the faults. */
@NonCPS
Map read(Map given, Map required) {
  List ofTheStep = [
    'credentials', 'credentialsId', 'strictRevoke', 'allowUntrustedEvents', 'proxy', 'noProxy', 'script',
    'program', 'sha256', 'evidence', 'evidenceCa',
  ]
  Map beside = given.findAll { !ofTheStep.contains(it.key) }
  List items = [beside]
  List faults = []
  if (given.credentials != null) {
    items = elements(given.credentials)
    if (items.isEmpty() || items.any { !(it instanceof Map) }) {
      faults.add('credentials must be a list of maps, such as [[provider: ..., credentialsId: ...], ...]')
      items = []
    }
    if (beside) {
      faults.add("${beside.keySet().join(', ')} must be inside credentials")
    }
  }
  boolean hasScript = given.script instanceof CharSequence && given.script
  if (required.containsKey('script') ? !hasScript : given.script != null) {
    faults.add('either a block or the text script is required')
  }
  String program = String.valueOf(given.program ?: '')
  String sha256 = String.valueOf(given.sha256 ?: '')
  if (program && (!program.startsWith('/') || sha256.length() != 64)) {
    faults.add('program must be an absolute path, and needs sha256, the SHA-256 of this file as 64 hexadecimal digits')
  } else if (sha256 && !program) {
    faults.add('sha256 needs program, the path of the single executable of Mayfly on the Jenkins agent')
  }
  List list = []
  List tokens = []
  // The block could reach the ID tokens of the logout, so the logout gets only those that it needs.
  List tokensOfTheEnd = []
  for (Map item in items) {
    Map inputs = [:]
    list.add(inputs)
    String place = "credential ${list.size()}"
    for (entry in item) {
      String key = String.valueOf(entry.key)
      if (key == 'credentialsId' || entry.value == null) {
        continue
      }
      String name = kebab(key)
      if (secretInputs().contains(name)) {
        faults.add([
          "${place}: ${name} is a secret, and Jenkins stores arguments in the build record.",
          'So it cannot be an argument: use one that is not secret. The help of the step lists them',
        ].join(' '))
      } else if (inputs.containsKey(name)) {
        faults.add("${place} gives ${name} twice")
      } else if (elements(entry.value).contains(null)) {
        faults.add("${place} has null in the list of ${name}")
      }
      inputs.put(name, text(entry.value))
    }
    String id = item.credentialsId ?: given.credentialsId
    if (!inputs.provider) {
      faults.add("${place} lacks provider")
    }
    if (!id) {
      faults.add("${place} lacks credentialsId, the id of an \"OpenID Connect id token\" in Jenkins")
    } else if (!tokens.contains(id)) {
      tokens.add(id)
    }
    if (providersThatEndWithToken().contains(inputs.provider) && !tokensOfTheEnd.contains(id)) {
      tokensOfTheEnd.add(id)
    }
  }
  String script = hasScript ? json(String.valueOf(given.script)) : ''
  String everything = json(list)
  // A process with a longer variable cannot start.
  if ([script, everything].any { it.length() >= 100000 }) {
    faults.add([
      'script, or the arguments, are longer than 100,000 characters as JSON:',
      'put a long script into a file of the workspace, and call that file',
    ].join(' '))
  }
  return [
    faults: faults.join('; '),
    list: everything,
    script: script,
    tokens: tokens,
    tokensOfTheEnd: tokensOfTheEnd,
    strictRevoke: String.valueOf(given.strictRevoke ?: false),
    allowUntrustedEvents: String.valueOf(given.allowUntrustedEvents ?: false),
    proxy: String.valueOf(given.proxy ?: ''),
    noProxy: String.valueOf(given.noProxy ?: ''),
    evidence: String.valueOf(given.evidence ?: ''),
    evidenceCa: String.valueOf(given.evidenceCa ?: ''),
    program: program,
    sha256: sha256,
    started: false,
    loggedIn: false,
  ]
}

// generated: facts of the providers
// Written by `npm run build` from the inputs and the enders of the providers.
/** The inputs that are secret. */
@NonCPS
List secretInputs() {
  return ['private-key', 'client-key', 'evidence-token']
}

/** The providers whose credentials are revoked with an ID token. */
@NonCPS
List providersThatEndWithToken() {
  return ['kubernetes', 'oauth', 'certificate']
}
// end of generated

/** The name of an input: `session-name` for `sessionName`. */
@NonCPS
String kebab(String name) {
  return name.replaceAll('([A-Z])', '-$1').toLowerCase(Locale.ROOT)
}

/** Groovy has more than one kind of list. */
@NonCPS
boolean isList(Object value) {
  return value instanceof Collection || value instanceof Object[]
}

/** The elements of a list; none if the value is no list. */
@NonCPS
List elements(Object value) {
  List all = []
  if (isList(value)) {
    for (one in value) {
      all.add(one)
    }
  }
  return all
}

/** A value as the text of an input: a list of texts as lines, anything deeper as JSON. */
@NonCPS
String text(Object value) {
  List all = elements(value)
  if (value instanceof Map || all.any { it instanceof Map || isList(it) }) {
    return json(value)
  }
  return isList(value) ? all.join('\n') : String.valueOf(value)
}

/** JSON of any value; the sandbox allows JsonOutput only for maps. */
@NonCPS
String json(Object value) {
  String wrapped = JsonOutput.toJson([v: value])
  return wrapped.substring('{"v":'.length(), wrapped.length() - 1)
}

/**
 * Copies the CLI to the Jenkins agent, unless a program of the agent is it. The Jenkins agent writes the archive. A
 * shell, which may run as another user in a container, makes the private folder. It gets everything else as variables,
 * which nobody else can change.
 */
void unpack(Map step) {
  if (!step.program) {
    // Not in a variable: the build record would store it at every step.
    writeFile(
      file: "${step.folder}.tgz",
      text: libraryResource(resource: 'mayfly/mayfly.tgz', encoding: 'Base64'),
      encoding: 'Base64',
    )
  }
  String sha256 = step.program ? step.sha256 : libraryResource('mayfly/mayfly.tgz.sha256').substring(0, 64)
  List variables = settings(step)
  variables.add("WITH_MAYFLY_PROGRAM=${step.program}")
  variables.add("WITH_MAYFLY_SHA256=${sha256}")
  variables.add("WITH_MAYFLY_CREDENTIALS=${step.list}")
  variables.add("WITH_MAYFLY_SCRIPT=${step.script}")
  withEnv(variables) {
    sh(label: 'mayfly: unpack', script: libraryResource('mayfly/unpack.sh'))
  }
}

/** Calls the CLI with fresh ID tokens, which only this call gets. Returns its exit code. */
int cli(Map step, String verb, List ids) {
  List bindings = []
  for (int i = 0; i < ids.size(); i++) {
    bindings.add(string(credentialsId: ids.get(i), variable: "MAYFLY_ID_TOKEN_${i + 1}"))
  }
  int code = 0
  step.started = false
  try {
    withCredentials(bindings) {
      withEnv(settings(step)) {
        step.started = true
        code = sh(label: "mayfly: ${verb}", script: libraryResource("mayfly/${verb}.sh"), returnStatus: true)
      }
    }
  } catch (Exception e) {
    // Jenkins did not give an ID token. Most credentials can be ended without one, so the next try asks for none.
    if (!step.started && !(e instanceof InterruptedException)) {
      step.tokensOfTheEnd = []
    }
    throw e
  }
  return code
}

/** The settings of the scripts in resources/mayfly, as variables: the text of the scripts is constant. */
List settings(Map step) {
  return [
    "WITH_MAYFLY_FOLDER=${step.folder}",
    "WITH_MAYFLY_STRICT_REVOKE=${step.strictRevoke}",
    "WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS=${step.allowUntrustedEvents}",
    "WITH_MAYFLY_PROXY=${step.proxy}",
    "WITH_MAYFLY_NO_PROXY=${step.noProxy}",
    "WITH_MAYFLY_EVIDENCE=${step.evidence}",
    "WITH_MAYFLY_EVIDENCE_CA=${step.evidenceCa}",
    "WITH_MAYFLY_LOGGED_IN=${step.loggedIn}",
  ]
}

/** The variables of the block: paths, public values, and the path of the file with the rest. */
List delivered(Map step) {
  List variables = ["MAYFLY_ENV=${step.folder}/env.sh"]
  String open = withEnv(settings(step)) {
    sh(label: 'mayfly: variables', script: libraryResource('mayfly/public.sh'), returnStdout: true)
  }
  for (String line in open.split('\n')) {
    if (line && !line.startsWith('#')) {
      variables.add(line)
    }
  }
  return variables
}

/** Ends the credentials of this step. Tries once more if the first try was cut off, since nothing comes after it. */
void end(Map step, boolean blockPassed) {
  Exception interruption = null
  int code = 143
  for (int i = 0; i < 2 && code >= 128; i++) {
    try {
      timeout(time: 2, unit: 'MINUTES') {
        code = cli(step, 'logout', step.tokensOfTheEnd)
      }
    } catch (Exception e) {
      interruption = interruption ?: e
      echo("withMayfly: the clean-up was interrupted: ${e.message}")
    }
    // An interrupted clean-up may have removed the folder.
    step.loggedIn = step.loggedIn && !step.started
  }
  if (code >= 128) {
    echo([
      'withMayfly: it is not known which credentials were revoked.',
      'All of them stop working when they expire, at the latest.',
    ].join(' '))
  }
  // The build shows the error of the block.
  if (blockPassed && interruption != null) {
    throw interruption
  }
  if (blockPassed && code != 0) {
    error("withMayfly: mayfly logout failed with exit code ${code}; the log above says why.")
  }
}
