import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints for every row of core/ABUSE.md which tests carry its id and how they ended; fails if a row
 * that is not put off has no passing test, or a test carries an id that no row has.
 *
 * <p>Ids are the leading words of a test's display name and are read from the sources; results are
 * read from the XML of surefire, whose class and method names join the two.
 */
final class AbuseCases {
  private static final String TABLE = "core/ABUSE.md";
  private static final String ID = "[A-Z]-\\d\\d";
  private static final String LATER = "later:";

  /** One row of the table, and the runs of the tests that carry its id. */
  private static final class Row {
    private final String id;
    private final String attack;
    private final boolean isLater;
    private final TreeSet<String> tests = new TreeSet<>();
    private int passed;
    private int failed;
    private int skipped;

    private Row(String id, String attack, String note) {
      this.id = id;
      this.attack = attack;
      this.isLater = note.startsWith(LATER);
    }

    private void count(String test, Element run) {
      tests.add(test);
      if (has(run, "failure") || has(run, "error")) {
        failed++;
      } else if (has(run, "skipped")) {
        skipped++;
      } else {
        passed++;
      }
    }

    private static boolean has(Element run, String end) {
      return run.getElementsByTagName(end).getLength() > 0;
    }

    private String verdict() {
      if (failed > 0) {
        return "FAILED";
      }
      if (passed > 0) {
        return isLater ? "begun" : "proven";
      }
      return skipped > 0 ? "skipped" : isLater ? "later" : "NO TEST";
    }

    private boolean isOpen() {
      return failed > 0 || (passed == 0 && !isLater);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s  %-7s  %3d tests %4d runs  %s",
          id,
          verdict(),
          tests.size(),
          passed + failed + skipped,
          attack);
    }
  }

  /**
   * The ids by full names of classes and methods. A subclass has the ids of the class it extends,
   * which is looked for by its simple name.
   */
  private static final class Ids extends TreeScanner<Void, String> {
    private final Map<String, TreeSet<String>> byName = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name = outer + type.getSimpleName();
      byName.put(name, ids(type.getModifiers()));
      fullNames.put(type.getSimpleName().toString(), name);
      if (type.getExtendsClause() != null) {
        parents.put(name, type.getExtendsClause().toString());
      }
      return super.visitClass(type, name + "$");
    }

    @Override
    public Void visitMethod(MethodTree method, String outer) {
      String name = outer.replaceAll("\\$$", "#") + method.getName();
      byName.computeIfAbsent(name, any -> new TreeSet<>()).addAll(ids(method.getModifiers()));
      return null;
    }

    private TreeSet<String> of(String type, String method) {
      TreeSet<String> ids = new TreeSet<>();
      for (String each = type; each != null; each = fullNames.get(parents.get(each))) {
        ids.addAll(byName.getOrDefault(each, new TreeSet<>()));
        ids.addAll(byName.getOrDefault(each + "#" + method, new TreeSet<>()));
      }
      return ids;
    }

    private static TreeSet<String> ids(ModifiersTree modifiers) {
      TreeSet<String> ids = new TreeSet<>();
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        if (annotation.getAnnotationType().toString().equals("DisplayName")) {
          Stream.of(text(annotation.getArguments().get(0)).split(" "))
              .takeWhile(word -> word.matches(ID))
              .forEach(ids::add);
        }
      }
      return ids;
    }

    private static String text(Tree tree) {
      if (tree instanceof AssignmentTree named) {
        return text(named.getExpression());
      }
      if (tree instanceof BinaryTree joined) {
        return text(joined.getLeftOperand()) + text(joined.getRightOperand());
      }
      return tree instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }
  }

  /** The first argument names the folders of the reports under target, the others the modules. */
  public static void main(String[] arguments) throws Exception {
    List<String> modules = List.of(arguments).subList(1, arguments.length);
    Map<String, Row> rows = rows();
    Ids ids = ids(modules);
    TreeSet<String> unknown = new TreeSet<>();
    for (String module : modules) {
      for (Path report : files(Path.of(module, "target", arguments[0]), ".xml")) {
        NodeList runs =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < runs.getLength(); i++) {
          count((Element) runs.item(i), ids, rows, unknown);
        }
      }
    }
    print(rows, Path.of("target", "abuse-cases-" + arguments[0] + ".txt"));
    unknown.forEach(id -> System.out.println(id + "  UNKNOWN: a test carries it, no row has it"));
    if (!unknown.isEmpty() || rows.values().stream().anyMatch(Row::isOpen)) {
      System.err.println("Rows of " + TABLE + " are open, see NO TEST, FAILED, UNKNOWN above.");
      System.exit(1);
    }
  }

  private static void count(Element run, Ids ids, Map<String, Row> rows, TreeSet<String> unknown) {
    String type = run.getAttribute("classname");
    String method = run.getAttribute("name").split("[({\\[]")[0];
    for (String id : ids.of(type, method)) {
      if (rows.containsKey(id)) {
        rows.get(id).count(type + "#" + method, run);
      } else {
        unknown.add(id);
      }
    }
  }

  private static void print(Map<String, Row> rows, Path file) throws IOException {
    List<String> report = new ArrayList<>();
    Map<String, TreeMap<String, Integer>> areas = new LinkedHashMap<>();
    for (Row row : rows.values()) {
      System.out.println(row);
      report.add(row.toString());
      row.tests.forEach(test -> report.add("      " + test));
      areas
          .computeIfAbsent(row.id.substring(0, 1), area -> new TreeMap<>())
          .merge(row.verdict(), 1, Integer::sum);
    }
    List<String> totals =
        areas.entrySet().stream()
            .map(area -> area.getKey() + "     " + area.getValue())
            .collect(Collectors.toList());
    totals.forEach(System.out::println);
    report.addAll(totals);
    Files.createDirectories(file.getParent());
    Files.write(file, report);
  }

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(TABLE))) {
      String[] cells = line.split(" *\\| *", -1);
      if (cells.length == 6 && cells[1].matches(ID)) {
        if (rows.put(cells[1], new Row(cells[1], cells[2], cells[4])) != null) {
          throw new IllegalStateException(TABLE + " has " + cells[1] + " twice");
        }
      }
    }
    return rows;
  }

  private static Ids ids(List<String> modules) throws IOException {
    Ids ids = new Ids();
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      sources.addAll(files(Path.of(module, "src", "test", "java"), ".java"));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree source : task.parse()) {
        ids.scan(source, source.getPackageName() + ".");
      }
    }
    return ids;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().collect(Collectors.toList());
    }
  }
}
