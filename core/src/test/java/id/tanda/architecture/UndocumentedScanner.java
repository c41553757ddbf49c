package id.tanda.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Collects published types, methods and constants without a comment.
 *
 * <p>An overriding method inherits its comment, a compact constructor that of its record; the
 * constants of an enum carry their meaning in their names and words.
 */
final class UndocumentedScanner extends TreePathScanner<Void, Void> {
  private final DocTrees docs;
  private final List<String> found;

  UndocumentedScanner(DocTrees docs, List<String> found) {
    this.docs = docs;
    this.found = found;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (!isPublished(type.getModifiers())) {
      return null;
    }
    demand(type.getSimpleName().toString());
    return super.visitClass(type, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    boolean constructsRecord =
        method.getReturnType() == null && enclosing().getKind() == Tree.Kind.RECORD;
    if (isPublished(method.getModifiers()) && !overrides && !constructsRecord) {
      demand(enclosing().getSimpleName() + "." + method.getName());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void nothing) {
    boolean isPartOfRecordOrEnum =
        enclosing().getKind() == Tree.Kind.RECORD || enclosing().getKind() == Tree.Kind.ENUM;
    if (isPublished(field.getModifiers()) && !isPartOfRecordOrEnum) {
      demand(enclosing().getSimpleName() + "." + field.getName());
    }
    return null;
  }

  private boolean isPublished(ModifiersTree modifiers) {
    TreePath parent = getCurrentPath().getParentPath();
    boolean inInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || modifiers.getFlags().contains(Modifier.PROTECTED)
        || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
  }

  private ClassTree enclosing() {
    return (ClassTree) getCurrentPath().getParentPath().getLeaf();
  }

  private void demand(String name) {
    if (docs.getDocCommentTree(getCurrentPath()) == null) {
      found.add(name + " has no Javadoc");
    }
  }
}
