package vn.tuanthu.index;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.text.Message;

/** Reads index definitions: YAML, the tabular form {@code index.csv}, or one that ships with this library by name. */
public final class IndexReader {
    /** The names of the definitions that ship with this library. */
    public static final List<String> BUNDLED = InputText.shipped(IndexReader.class, "vn/tuanthu/index/shipped.txt")
            .content()
            .lines()
            .toList();

    private IndexReader() {}

    /**
     * The definition of that name, or in that file.
     *
     * @throws BadInputException if it is neither, or does not hold together
     */
    public static IndexDefinition read(String nameOrFile) {
        if (BUNDLED.contains(nameOrFile)) {
            return bundled(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new BadInputException(new Problem(
                    nameOrFile,
                    "",
                    Message.of("index.unknown", nameOrFile),
                    Suggestion.remedy(nameOrFile, BUNDLED, () -> Message.of("input.one-of", BUNDLED))));
        }
        return read(file);
    }

    /**
     * The definition in {@code file}: tabular if its name ends in {@code .csv}, with the rule for missing data from
     * {@code meta.json} beside it; YAML or JSON otherwise.
     *
     * @throws BadInputException if it does not hold together
     */
    public static IndexDefinition read(Path file) {
        InputText text = InputText.read(file);
        if (!text.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return read(text);
        }
        Path meta = file.resolveSibling("meta.json");
        InputText rule = Files.isRegularFile(meta) ? InputText.read(meta) : null;
        return checked(text.name(), TabularIndex.read(CsvTable.read(text), rule));
    }

    /**
     * The index that {@code text} defines in YAML or JSON.
     *
     * @throws BadInputException if it does not hold together
     */
    public static IndexDefinition read(InputText text) {
        return checked(text.name(), StructuredInput.read(text, IndexDefinition.class));
    }

    /**
     * The index that a workbook defines.
     *
     * @throws BadInputException with every problem found, each with its cell
     */
    public static IndexDefinition read(Workbook book) {
        return checked(book.name(), CriteriaSheet.read(book));
    }

    private static IndexDefinition bundled(String name) {
        InputText text = InputText.shipped(IndexReader.class, "vn/tuanthu/index/" + name + ".yaml");
        return checked(name, StructuredInput.read(text, IndexDefinition.class));
    }

    private static IndexDefinition checked(String file, IndexDefinition index) {
        Set<String> ids = new HashSet<>();
        index.root().all().forEach(node -> {
            if (!ids.add(node.id())) {
                throw bad(file, node, "index.repeated-node");
            }
            if (node.isLeaf() != node.children().isEmpty()) {
                throw bad(file, node, "index.neither-leaf-nor-total");
            }
            if (!node.isLeaf() && node.aggregate() == null) {
                throw bad(file, node, "index.no-aggregate");
            }
            if (node.weight().signum() < 0) {
                throw bad(file, node, "index.negative-weight");
            }
            boolean needsPoints = node.isLeaf()
                    && (node.measured().score() instanceof Scoring.Ratio
                            || node.measured().score() instanceof Scoring.Role
                            || node.measured().score() instanceof Scoring.Count);
            if (needsPoints && node.points() == null) {
                throw bad(file, node, "index.no-points");
            }
            if (node.isLeaf()) {
                measurable(file, node);
            } else if (node.children().stream().allMatch(part -> part.weight().signum() == 0)) {
                throw bad(file, node, "index.no-weight");
            }
            pointsAddUp(file, node);
        });
        return index;
    }

    private static void measurable(String file, Node leaf) {
        Scoring by = leaf.measured().score();
        BigDecimal most = leaf.points();
        if (by instanceof Scoring.Goalposts posts) {
            if (posts.lo().compareTo(posts.hi()) >= 0) {
                throw bad(file, leaf, "index.same-posts");
            }
            if (leaf.measured().transform() == Transform.LN && posts.lo().signum() <= 0) {
                throw bad(file, leaf, "index.log-posts");
            }
        }
        if (by instanceof Scoring.ShareOfTarget share && share.target().signum() <= 0) {
            throw bad(file, leaf, "index.positive-target");
        }
        if (by instanceof Scoring.Count count && count.each().signum() <= 0) {
            throw bad(file, leaf, "index.positive-target");
        }
        BigDecimal reached = most(by);
        if (most != null && reached != null && reached.compareTo(most) != 0) {
            throw new BadInputException(new Problem(
                    file,
                    leaf.id(),
                    Message.of("index.scale-is-not-points", leaf.id(), reached, most),
                    Message.of("index.scale-is-not-points.remedy", most)));
        }
        if (by instanceof Scoring.Ladder ladder && most != null) {
            ladder.steps().stream()
                    .map(Scoring.Ladder.Step::points)
                    .filter(points -> points.compareTo(most) > 0)
                    .findFirst()
                    .ifPresent(points -> {
                        throw new BadInputException(new Problem(
                                file,
                                leaf.id(),
                                Message.of("index.too-many-points", leaf.id(), points, most),
                                Message.of("index.remedy")));
                    });
        }
    }

    /** The score of whoever reaches all that is asked, where its scale alone says what that is; otherwise null. */
    private static @Nullable BigDecimal most(Scoring by) {
        boolean isOpen = by instanceof Scoring.Value || by instanceof Scoring.Goalposts;
        return by instanceof Scaled scaled && !isOpen ? scaled.scale() : null;
    }

    private static void pointsAddUp(String file, Node node) {
        BigDecimal most = node.points();
        if (most == null || node.aggregate() != Aggregate.SUM || !Aggregation.isFixed(node)) {
            return;
        }
        BigDecimal sum = node.children().stream()
                .map(part -> part.fixedPoints().multiply(part.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(most) != 0) {
            throw new BadInputException(new Problem(
                    file,
                    node.id(),
                    Message.of("index.points-do-not-add", node.id(), sum, most),
                    Message.of("index.remedy")));
        }
    }

    private static BadInputException bad(String file, Node node, String what) {
        return new BadInputException(
                new Problem(file, node.id(), Message.of(what, node.id()), Message.of("index.remedy")));
    }
}
