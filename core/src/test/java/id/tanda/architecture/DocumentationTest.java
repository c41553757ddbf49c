package id.tanda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The compiler checks what Javadoc says; this checks that it says something. */
class DocumentationTest {
  @Test
  void everythingPublishedIsDocumented() throws IOException {
    List<Path> files =
        Sources.files(Sources.LIBRARIES).stream()
            .filter(file -> !file.resolveSibling("").endsWith("internal"))
            .toList();

    assertThat(undocumented(files)).isEmpty();
  }

  private static List<String> undocumented(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      DocTrees docs = DocTrees.instance(task);
      units.forEach(unit -> new UndocumentedScanner(docs, found).scan(unit, null));
    }
    return found;
  }
}
