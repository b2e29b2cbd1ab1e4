import org.codehaus.groovy.control.CompilerConfiguration

/** Compiles a pipeline and its library and runs them. */
abstract class Engine {
  static Engine current

  protected final Map config
  protected final GroovyShell shell
  private final Set<String> globals

  protected Engine(Map config, CompilerConfiguration compiler) {
    this.config = config
    compiler.scriptBaseClass = PipelineScript.name
    shell = new GroovyShell(Engine.classLoader, new Binding(), compiler)
    File vars = new File("${config.library}/vars")
    shell.classLoader.addClasspath(vars.path)
    shell.classLoader.addClasspath("${config.library}/src")
    globals = vars.list().findAll { it.endsWith('.groovy') }.collect { it - '.groovy' } as Set
  }

  abstract void run(File jenkinsfile)

  abstract Object step(StepCall call)

  /** The variables where the pipeline is. */
  abstract Map environment()

  /** A global variable of the library: one instance, kept in the binding of the script that first asks for it. */
  Object globalVariable(Script script, String name) {
    if (!globals.contains(name)) {
      return null
    }
    if (!script.binding.hasVariable(name)) {
      script.binding.setVariable(name, shell.classLoader.loadClass(name).newInstance())
    }
    return script.binding.getVariable(name)
  }
}
