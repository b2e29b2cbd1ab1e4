import groovy.json.JsonSlurperClassic

/**
 * Runs one pipeline as a build: Main CONFIG.json. The log is standard output; the exit code is 0 for SUCCESS, 1 for
 * FAILURE and 2 for ABORTED.
 */
Map config = new JsonSlurperClassic().parse(new File(args[0])) as Map
Agent.start(config)
Engine engine = config.mode == 'plain' ? new PlainEngine(config) : new CpsEngine(config, config.mode == 'sandbox')
Engine.current = engine
String result = 'SUCCESS'
try {
  engine.run(new File(config.jenkinsfile as String))
} catch (FlowInterruptedException e) {
  result = 'ABORTED'
} catch (Throwable e) {
  Agent.log("${e.class.simpleName}: ${e.message}")
  if (!(e instanceof AbortException)) {
    e.printStackTrace()
  }
  result = 'FAILURE'
}
Agent.log("Finished: $result")
System.exit(['SUCCESS', 'FAILURE', 'ABORTED'].indexOf(result))
