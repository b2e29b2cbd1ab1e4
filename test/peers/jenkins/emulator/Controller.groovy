/**
 * Runs builds: reads the path of a CONFIG.json a line, and tells how each build ended. Each has a thread and the emulator's
 * classes for itself, so that nothing is left of the one before.
 */
System.in.eachLine { String config ->
  Thread.start {
    String result
    try {
      result = new GroovyClassLoader(ClassLoader.systemClassLoader).loadClass('Build').run(config)
    } catch (Throwable e) {
      e.printStackTrace()
      result = 'CRASHED'
    }
    println("$result $config".toString())
  }
}
