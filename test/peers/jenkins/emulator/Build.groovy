import groovy.json.JsonSlurperClassic

/** Runs one pipeline as a build. */
class Build {
  /** Runs what a CONFIG.json tells of; gives SUCCESS, FAILURE or ABORTED. */
  static String run(String path) {
    Map config = new JsonSlurperClassic().parse(new File(path)) as Map
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
        Agent.log(e.stackTrace.join('\n'))
      }
      result = 'FAILURE'
    }
    Agent.log("Finished: $result")
    return result
  }
}
