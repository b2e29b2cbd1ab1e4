import groovy.json.JsonOutput

/**
 * The machine of the steps, with real processes, files and credentials. Every step is recorded with its arguments, as
 * the build record keeps them. Nothing is masked in the log, so that a test sees every value that needs a mask.
 */
class Agent {
  /** The time limit of the innermost timeout. No variable has this name. */
  private static final String DEADLINE = ' deadline'
  /** The folder of the innermost dir(). */
  private static final String FOLDER = ' folder'

  static Map config
  private static PrintStream records
  private static PrintStream console
  /** The tokens that withCredentials gave, kept out of whatever is recorded or written to disk, as Jenkins does. */
  private static final Map<String, String> tokens = [:].asSynchronized()

  static void start(Map given) {
    config = given
    records = new PrintStream(new FileOutputStream(given.records as String), true, 'UTF-8')
    console = new PrintStream(new FileOutputStream(given.log as String), true, 'UTF-8')
    List<String> folders = [given.workspace as String, "${given.workspace}@tmp".toString()]
    folders.each { new File(it).mkdirs() }
    if (given.agentUser != null) {
      run(['chown', given.agentUser as String] + folders)
    }
    if (given.umask != null) {
      run(['chmod', Integer.toOctalString(0777 & ~Integer.parseInt(given.umask as String, 8))] + folders)
    }
  }

  static synchronized void log(Object line) {
    console.println(line)
  }

  static synchronized void record(StepCall call) {
    Map shown = call.arguments.findAll { !(it.value instanceof Closure) }
    records.println(JsonOutput.toJson([step: call.name, arguments: shown]))
    log("[Pipeline] ${call.name}${call.arguments.label ? " (${call.arguments.label})" : ''}")
  }

  /** Does a step without a block, in an environment; gives its value or throws as the step would. */
  static Object perform(StepCall call, Map environment) {
    switch (call.name) {
      case 'echo':
        log(call.get('message'))
        return null
      case 'error':
        throw new AbortException(call.get('message') as String)
      case 'isUnix':
        return config.unix
      case 'pwd':
        return call.arguments.tmp ? "${here(environment)}@tmp".toString() : here(environment)
      case 'string':
        return [kind: 'string'] + call.arguments
      case 'fileExists':
        return file(call.get('file'), environment).exists()
      case 'readFile':
        return new String(asAgent('cat "$1"', file(call.get('file'), environment), [] as byte[]), 'UTF-8')
      case 'writeFile':
        String text = call.arguments.text
        byte[] content = call.arguments.encoding == 'Base64' ? text.decodeBase64() : text.getBytes('UTF-8')
        asAgent('mkdir -p "${1%/*}"; cat > "$1"', file(call.arguments.file, environment), content)
        return null
      case 'libraryResource':
        byte[] bytes = new File("${config.library}/resources/${call.get('resource')}").bytes
        return call.arguments.encoding == 'Base64' ? bytes.encodeBase64().toString() : new String(bytes, 'UTF-8')
      case 'sh':
        return shell(call, environment)
      default:
        throw new MissingMethodException(call.name, Agent, [] as Object[])
    }
  }

  /** The environment inside of a block step; gives null for a block that changes none. */
  static Map inside(StepCall call, Map environment) {
    switch (call.name) {
      case 'withEnv':
        return changed(environment, call.get('overrides') as List<String>)
      case 'withCredentials':
        List<Map> bindings = call.get('bindings') as List<Map>
        return environment + bindings.collectEntries { [it.variable, token(it.credentialsId as String)] }
      case 'timeout':
        long end = System.currentTimeMillis() + (call.arguments.time as long) * (config.minute as long)
        return environment + [(DEADLINE): Math.min(end, deadline(environment)).toString()]
      case 'dir':
        File inner = file(call.get('path'), environment)
        return environment + [(FOLDER): inner.toPath().normalize().toString()]
      case 'stage':
      case 'node':
      case 'script':
        return environment
      default:
        return null
    }
  }

  private static String here(Map environment) {
    return environment[FOLDER] ?: config.workspace
  }

  private static File file(Object path, Map environment) {
    File given = new File(path as String)
    return given.absolute ? given : new File(here(environment), path as String)
  }

  /** Runs a script on a file as the agent's user. The shell of a container may have another user. */
  private static byte[] asAgent(String script, File file, byte[] input) {
    List<String> command = asUser(config.agentUser) + ['sh', '-c', "${umask()}set -e; $script".toString(), 'sh', file.path]
    Process process = command.execute()
    process.outputStream.withCloseable { it.write(input) }
    byte[] output = process.inputStream.bytes
    String why = process.errorStream.text
    if (process.waitFor() != 0) {
      throw new IOException(why.trim())
    }
    return output
  }

  private static List<String> asUser(Object user) {
    return user == null ? [] : ['setpriv', "--reuid=$user".toString(), '--clear-groups']
  }

  private static String umask() {
    return config.umask == null ? '' : "umask $config.umask; "
  }

  private static void run(List<String> command) {
    if (command.execute().waitFor() != 0) {
      throw new IOException(command.join(' '))
    }
  }

  /** As hudson.EnvVars does it: values are literal, and an empty one takes the variable out. */
  private static Map changed(Map environment, List<String> overrides) {
    Map result = new TreeMap(environment)
    for (String override in overrides) {
      String[] pair = override.split('=', 2)
      if (pair[1] == '') {
        result.remove(pair[0])
      } else {
        result.put(pair[0], pair[1])
      }
    }
    return result
  }

  private static long deadline(Map environment) {
    return (environment[DEADLINE] ?: Long.MAX_VALUE) as long
  }

  /** Each use of an id token credential mints a new token; gives what stands for it. */
  private static String token(String credentialsId) {
    Set<String> before = fired()
    Object url = config.credentials[credentialsId]
    HttpURLConnection answer = url == null ? null : new URL(url as String).openConnection() as HttpURLConnection
    if (answer == null || answer.responseCode == 404) {
      throw new AbortException("Could not find credentials entry with ID '$credentialsId'")
    }
    if (fired() != before) {
      throw new FlowInterruptedException('Aborted by admin')
    }
    String name = "token ${UUID.randomUUID()}"
    tokens[name] = answer.inputStream.text
    return name
  }

  private static Object shell(StepCall call, Map environment) {
    File folder = new File("${here(environment)}@tmp/durable-${UUID.randomUUID()}")
    folder.mkdirs()
    new File(here(environment)).mkdirs()
    File script = new File(folder, 'script.sh')
    script.setText(call.get('script') as String, 'UTF-8')
    // A session of its own, so that an abort reaches whatever the script started.
    String start = 'echo $$ > "$1/pid"; cd "$2"; shift 2; exec "$@"'
    List<String> inside = asUser(config.shellUser) + ['sh', '-xe', script.path]
    List<String> command = ['setsid', 'sh', '-c', umask() + start, 'sh', folder.path, here(environment)] + inside
    ProcessBuilder builder = new ProcessBuilder(command)
    builder.environment().clear()
    environment.findAll { !(it.key in [DEADLINE, FOLDER]) }.each { name, value ->
      builder.environment().put(name as String, tokens[value] ?: value as String)
    }
    boolean capture = call.arguments.returnStdout
    // Only what goes to stdout is given back; the rest is in the log.
    File errors = new File(folder, 'errors')
    builder.redirectErrorStream(!capture).redirectInput(new File('/dev/null'))
    if (capture) {
      builder.redirectError(errors)
    }
    Set<String> before = fired()
    Process process = builder.start()
    StringBuilder captured = new StringBuilder()
    Thread reader = Thread.start {
      process.inputStream.eachLine('UTF-8') { String line -> capture ? captured.append(line).append('\n') : log(line) }
    }
    String why = null
    long patience = Long.MAX_VALUE
    while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      boolean late = System.currentTimeMillis() > deadline(environment)
      if (why == null && (late || fired() != before)) {
        why = late ? 'Timeout has been exceeded' : 'Aborted by admin'
        patience = System.currentTimeMillis() + (config.patience as long)
        log(late ? 'Cancelling nested steps due to timeout' : 'Sending interrupt signal to process')
        if (config.signal != 'NONE') {
          ['kill', '-s', config.signal, '--', "-${new File(folder, 'pid').text.trim()}"].execute().waitFor()
        }
        (fired() - before).each { new File("${it}.sent").createNewFile() }
      }
      if (System.currentTimeMillis() > patience) {
        log('After 10s process did not stop')
        break
      }
    }
    if (why != null) {
      reader.join(1000)
      throw new FlowInterruptedException(why)
    }
    reader.join()
    if (capture) {
      errors.eachLine('UTF-8') { log(it) }
    }
    folder.deleteDir()
    int code = process.exitValue()
    if (call.arguments.returnStatus) {
      return code
    }
    if (code != 0) {
      throw new AbortException("script returned exit code $code")
    }
    return capture ? captured.toString() : null
  }

  /** The aborts that somebody asked for up to now: each is a file. */
  private static Set<String> fired() {
    return (config.aborts ?: []).findAll { new File(it as String).exists() } as Set
  }
}
