import org.codehaus.groovy.ast.ClassCodeVisitorSupport
import org.codehaus.groovy.ast.ClassHelper
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.Phases
import org.codehaus.groovy.control.SourceUnit

/**
 * Two rules of the library, on the syntax tree: what a shell runs is constant, or a resource of the library, so that
 * nothing is ever put into its text; and a class that a build could hold at a step can be written to disk.
 * Prints `file:line: what` for each fault: Lint FILE...
 */
class Scripts extends ClassCodeVisitorSupport {
  static final List<String> SHELLS = ['sh', 'bat', 'powershell', 'pwsh']

  final SourceUnit sourceUnit

  Scripts(SourceUnit sourceUnit) {
    this.sourceUnit = sourceUnit
  }

  @Override
  void visitMethodCallExpression(MethodCallExpression call) {
    if (SHELLS.contains(call.methodAsString) && call.implicitThis) {
      Expression script = call.arguments.expressions.first()
      if (script instanceof MapExpression) {
        script = script.mapEntryExpressions.find { it.keyExpression.text == 'script' }?.valueExpression
      }
      boolean resource = script instanceof MethodCallExpression && script.methodAsString == 'libraryResource'
      if (!(script instanceof ConstantExpression) && !resource) {
        println("${sourceUnit.name}:${call.lineNumber}: the script of ${call.methodAsString} is not constant")
      }
    }
    super.visitMethodCallExpression(call)
  }
}

CompilationUnit unit = new CompilationUnit(new CompilerConfiguration(), null, new GroovyClassLoader())
unit.addSources(args as String[])
unit.addPhaseOperation({ SourceUnit source, context, ClassNode node ->
  new Scripts(source).visitClass(node)
  if (!node.script && !node.interface && !node.implementsInterface(ClassHelper.make(Serializable))) {
    println("${source.name}:${node.lineNumber}: ${node.name} is not Serializable")
  }
} as CompilationUnit.PrimaryClassNodeOperation, Phases.SEMANTIC_ANALYSIS)
unit.compile(Phases.SEMANTIC_ANALYSIS)
