import java.lang.reflect.Array
import java.lang.reflect.Method
import org.codehaus.groovy.runtime.DefaultGroovyMethods
import org.codehaus.groovy.runtime.EncodingGroovyMethods
import org.codehaus.groovy.runtime.StringGroovyMethods
import org.kohsuke.groovy.sandbox.GroovyInterceptor

/**
 * Refuses each call of a pipeline that is neither to a step nor to the pipeline's own classes nor on a whitelist. What
 * a call is called is found as Jenkins does it: the most general definition, in the supertypes first.
 */
class Sandbox extends GroovyInterceptor {
  private static final List<Class> EXTENSIONS = [DefaultGroovyMethods, StringGroovyMethods, EncodingGroovyMethods]

  private final ClassLoader own
  private final Set<String> allowed

  Sandbox(ClassLoader own, File whitelist) {
    this.own = own
    allowed = whitelist.readLines('UTF-8').findAll { it && !it.startsWith('#') } as Set
  }

  /** Does some work with this sandbox around it. */
  Object within(Closure work) {
    register()
    try {
      return work.call()
    } finally {
      unregister()
    }
  }

  @Override
  Object onMethodCall(GroovyInterceptor.Invoker invoker, Object receiver, String name, Object... given) {
    Method found = general(types(receiver.getClass()), name, given)
    boolean isStep = receiver instanceof PipelineScript && (found == null || name == 'invokeMethod')
    boolean isSum = receiver instanceof Number && found == null
    if (isStep || isSum) {
      return super.onMethodCall(invoker, receiver, name, given)
    }
    if (found != null && !isOwn(found.declaringClass)) {
      check("method ${signature(found)}")
    } else if (found == null) {
      check(extensions(name, [receiver, *given] as Object[]), "${receiver.getClass().name} $name")
    }
    return super.onMethodCall(invoker, receiver, name, given)
  }

  @Override
  Object onStaticCall(GroovyInterceptor.Invoker invoker, Class receiver, String name, Object... given) {
    Method found = general([receiver], name, given)
    if (found == null || !isOwn(receiver)) {
      check("staticMethod ${found == null ? "$receiver.name $name" : signature(found)}")
    }
    return super.onStaticCall(invoker, receiver, name, given)
  }

  @Override
  Object onNewInstance(GroovyInterceptor.Invoker invoker, Class receiver, Object... given) {
    if (!isOwn(receiver)) {
      def found = receiver.declaredConstructors.find { matches(it.parameterTypes, given) }
      check("new ${([receiver.name] + found?.parameterTypes*.canonicalName).join(' ')}")
    }
    return super.onNewInstance(invoker, receiver, given)
  }

  @Override
  Object onGetProperty(GroovyInterceptor.Invoker invoker, Object receiver, String name) {
    if (receiver instanceof Class && (receiver as Class).fields*.name.contains(name)) {
      check("staticField ${(receiver as Class).name} $name")
    } else if (!(receiver instanceof Script) && !isOwn(receiver.getClass())) {
      String suffix = name.capitalize()
      Method getter = general(types(receiver.getClass()), "get$suffix", [] as Object[])
      if (getter != null) {
        check("method ${signature(getter)}")
      } else if (receiver instanceof Map) {
        // A map's property is its element.
        check('method java.util.Map get java.lang.Object')
      } else {
        check(extensions("get$suffix", [receiver] as Object[]), "${receiver.getClass().name} $name")
      }
    }
    return super.onGetProperty(invoker, receiver, name)
  }

  @Override
  Object onSetProperty(GroovyInterceptor.Invoker invoker, Object receiver, String name, Object value) {
    if (receiver instanceof Map) {
      check('method java.util.Map put java.lang.Object java.lang.Object')
    } else if (!(receiver instanceof Script) && !isOwn(receiver.getClass())) {
      check("field ${receiver.getClass().name} $name")
    }
    return super.onSetProperty(invoker, receiver, name, value)
  }

  @Override
  Object onGetAttribute(GroovyInterceptor.Invoker invoker, Object receiver, String name) {
    check("field ${receiver.getClass().name} $name")
  }

  @Override
  Object onSetAttribute(GroovyInterceptor.Invoker invoker, Object receiver, String name, Object value) {
    check("field ${receiver.getClass().name} $name")
  }

  private void check(Collection<String> names = [], String name) {
    if (!(names ?: [name]).any { allowed.contains(it) }) {
      throw new SecurityException("Scripts not permitted to use ${(names ?: [name]).join(' or ')}")
    }
  }

  private static List<String> extensions(String name, Object[] given) {
    List<Method> found = EXTENSIONS.collect { general([it], name, given) }.findAll()
    return found.collect { "staticMethod ${signature(it)}".toString() }
  }

  private boolean isOwn(Class type) {
    ClassLoader loader = type.classLoader
    // Pipeline: Groovy allows env.
    return type in [PipelineScript, EnvVariable] || (loader != null && (loader == own || loader.parent == own))
  }

  private static Method general(Collection<Class> types, String name, Object[] given) {
    for (Class type in types) {
      List<Method> found = type.declaredMethods.findAll { it.name == name && matches(it.parameterTypes, given) }
      if (found) {
        return found.inject { best, one -> specific(one, best) ? one : best }
      }
    }
    return null
  }

  private static boolean specific(Method more, Method less) {
    List pairs = [more.parameterTypes as List, less.parameterTypes as List].transpose()
    return pairs.every { a, b -> b.isAssignableFrom(a) }
  }

  private static boolean matches(Class[] types, Object[] given) {
    return types.length == given.length && (0..<types.length).every { int i ->
      Object value = given[i]
      Class type = types[i].primitive ? Array.get(Array.newInstance(types[i], 1), 0).getClass() : types[i]
      value == null ? !types[i].primitive : type.isInstance(value) || (type == String && value instanceof GString)
    }
  }

  /** The supertypes before the type itself. */
  private static Set<Class> types(Class type) {
    Set<Class> result = [] as LinkedHashSet
    if (type.superclass != null) {
      result.addAll(types(type.superclass))
    }
    type.interfaces.each { result.addAll(types(it)) }
    result.add(type)
    return result
  }

  private static String signature(Method method) {
    return ([method.declaringClass.name, method.name] + method.parameterTypes*.canonicalName).join(' ')
  }
}
