import org.codehaus.groovy.control.CompilerConfiguration

/** Runs a pipeline as ordinary Groovy; parallel branches are threads. */
class PlainEngine extends Engine {
  private final InheritableThreadLocal<Map> environment = new InheritableThreadLocal<Map>()

  PlainEngine(Map config) {
    super(config, new CompilerConfiguration())
    environment.set(config.env as Map)
  }

  @Override
  void run(File jenkinsfile) {
    shell.parse(jenkinsfile).run()
  }

  @Override
  Object step(StepCall call) {
    Agent.record(call)
    if (call.name == 'parallel') {
      return parallel(call.arguments)
    }
    if (call.block == null) {
      return Agent.perform(call, environment.get())
    }
    Map before = environment.get()
    Map inside = Agent.inside(call, before)
    if (inside == null) {
      throw new MissingMethodException(call.name, PlainEngine, [] as Object[])
    }
    environment.set(inside)
    try {
      return call.block.call()
    } finally {
      environment.set(before)
    }
  }

  @Override
  Map environment() {
    return environment.get()
  }

  private Map parallel(Map branches) {
    Map results = [:].asSynchronized()
    List failures = [].asSynchronized()
    List<Thread> threads = branches.collect { name, block ->
      Thread.start {
        try {
          results[name] = (block as Closure).call()
        } catch (Throwable e) {
          failures.add(e)
        }
      }
    }
    threads*.join()
    if (failures) {
      throw failures.first() as Throwable
    }
    return results
  }
}
