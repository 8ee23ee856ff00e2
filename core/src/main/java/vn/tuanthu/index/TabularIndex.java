package vn.tuanthu.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * An index written as a table, a node on each line: {@code node, parent, weight, direction, transform, norm, lo, hi,
 * scale, agg, round, name}. The total has no parent; a node with an aggregate is a total, one without is a leaf.
 */
final class TabularIndex {
    /** No index has more; parts of parts without end would exhaust the stack. */
    private static final int MOST_LAYERS = 50;

    private static final List<String> COLUMNS = List.of(
            "node", "parent", "weight", "direction", "transform", "norm", "lo", "hi", "scale", "agg", "round", "name");
    private static final List<String> NEEDED = List.of("node", "parent");
    private static final String CLIP = "_clip";
    private static final int MOST_DECIMALS = 12;

    private final Table table;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Table.Row> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();

    private TabularIndex(Table table) {
        this.table = table;
    }

    static IndexDefinition read(Table table, @Nullable InputText meta) {
        return new TabularIndex(table).definition(missing(meta));
    }

    private static MissingDataPolicy missing(@Nullable InputText meta) {
        if (meta == null) {
            return MissingDataPolicy.SKIP;
        }
        try {
            String rule =
                    StructuredInput.read(meta, JsonNode.class).path("missing").asText("skip");
            return MissingDataPolicy.valueOf(rule.toUpperCase(Locale.ROOT));
        } catch (BadInputException | IllegalArgumentException e) {
            throw new BadInputException(new Problem(
                    meta.name(),
                    "missing",
                    Message.of("index.meta"),
                    Message.of("input.one-of", List.of("skip", "propagate", "zero"))));
        }
    }

    private IndexDefinition definition(MissingDataPolicy missing) {
        heading();
        List<String> roots = new ArrayList<>();
        int width = table.rows().get(0).cells().size();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            if (row.cells().size() != width) {
                throw bad(row, Message.of("evidence.table.cells", row.cells().size(), width));
            }
            String id = cell(row, "node");
            if (id.isEmpty() || nodes.put(id, row) != null) {
                throw bad(row, Message.of("index.repeated-node", id));
            }
            String parent = cell(row, "parent");
            if (parent.isEmpty()) {
                roots.add(id);
            } else {
                parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
            }
        }
        parts.forEach((parent, children) -> {
            if (!nodes.containsKey(parent)) {
                throw bad(line(children.get(0)), Message.of("index.unknown-parent", parent, near(parent)));
            }
        });
        if (roots.size() != 1) {
            throw bad(table.rows().get(0), Message.of("index.one-root", roots.size()));
        }
        Node root = node(roots.get(0), 0);
        Set<String> reached = root.all().map(Node::id).collect(Collectors.toSet());
        for (Map.Entry<String, Table.Row> node : nodes.entrySet()) {
            if (!reached.contains(node.getKey())) {
                throw bad(node.getValue(), Message.of("index.unreachable", node.getKey()));
            }
        }
        return new IndexDefinition(root.id(), root.name(), null, null, null, null, null, missing, List.of(), root);
    }

    /** The line of a node that the table is known to have. */
    private Table.Row line(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private String near(String parent) {
        return Suggestion.nearest(parent, nodes.keySet()).orElse("–");
    }

    private void heading() {
        if (table.rows().size() < 2) {
            throw new BadInputException(
                    new Problem(table.name(), "", Message.of("evidence.table.no-rows"), Message.of("index.remedy")));
        }
        Table.Row heading = table.rows().get(0);
        for (int i = 0; i < heading.cells().size(); i++) {
            String name = heading.cells().get(i);
            if (!COLUMNS.contains(name)) {
                throw bad(heading, Message.of("evidence.table.unknown-column", name));
            }
            if (columns.put(name, i) != null) {
                throw bad(heading, Message.of("evidence.table.repeated-column", name));
            }
        }
        for (String name : NEEDED) {
            if (!columns.containsKey(name)) {
                throw bad(heading, Message.of("evidence.table.missing-column", name));
            }
        }
    }

    private Node node(String id, int depth) {
        Table.Row row = line(id);
        if (depth > nodes.size()) {
            throw bad(row, Message.of("index.cycle", id));
        }
        if (depth > MOST_LAYERS) {
            throw bad(row, Message.of("index.deep", id, MOST_LAYERS));
        }
        List<Node> children = parts.getOrDefault(id, List.of()).stream()
                .map(part -> node(part, depth + 1))
                .toList();
        boolean leaf = children.isEmpty();
        String name = cell(row, "name").isEmpty() ? id : cell(row, "name");
        Integer decimals = decimals(row);
        return new Node(
                id,
                new LocalizedText(name, name),
                null,
                number(row, "weight", BigDecimal.ONE),
                null,
                decimals,
                leaf ? null : aggregate(row),
                null,
                children,
                leaf ? measure(row) : null);
    }

    private @Nullable Integer decimals(Table.Row row) {
        BigDecimal decimals = number(row, "round");
        if (decimals == null) {
            return null;
        }
        if (decimals.stripTrailingZeros().scale() > 0
                || decimals.signum() < 0
                || decimals.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) > 0) {
            throw cell(row, "round", Message.of("index.whole"));
        }
        return decimals.intValueExact();
    }

    private Direction direction(Table.Row row) {
        BigDecimal direction = number(row, "direction");
        if (direction != null && direction.abs().compareTo(BigDecimal.ONE) != 0) {
            throw cell(row, "direction", Message.of("index.direction"));
        }
        return direction != null && direction.signum() < 0 ? Direction.DOWN : Direction.UP;
    }

    private BadInputException cell(Table.Row row, String column, Message remedy) {
        return new BadInputException(new Problem(
                table.name(),
                String.valueOf(row.line()),
                Message.of("evidence.table.cell", column, cell(row, column)),
                remedy));
    }

    private Aggregate aggregate(Table.Row row) {
        return switch (cell(row, "agg")) {
            case "amean", "" -> Aggregate.ARITHMETIC;
            case "gmean" -> Aggregate.GEOMETRIC;
            case "hmean" -> Aggregate.HARMONIC;
            case "sum" -> Aggregate.SUM;
            case "max", "best" -> Aggregate.BEST;
            default ->
                throw bad(row, Message.of("index.unknown-word", "agg", cell(row, "agg"), "amean, gmean, hmean, sum"));
        };
    }

    private LeafScale measure(Table.Row row) {
        Transform transform = switch (cell(row, "transform")) {
            case "", "none" -> Transform.NONE;
            case "ln", "log" -> Transform.LN;
            default ->
                throw bad(row, Message.of("index.unknown-word", "transform", cell(row, "transform"), "none, ln"));
        };
        return new LeafScale(null, direction(row), transform, cap(row), null, scoring(row));
    }

    /** Figures taken as they are can be cut to a range; goalposts cut the score, to the same effect. */
    private @Nullable Bounds cap(Table.Row row) {
        return cell(row, "norm").equals("none" + CLIP) ? new Bounds(number(row, "lo"), number(row, "hi")) : null;
    }

    private Scoring scoring(Table.Row row) {
        String norm = cell(row, "norm");
        boolean clip = norm.endsWith(CLIP);
        String kind = clip ? norm.substring(0, norm.length() - CLIP.length()) : norm;
        BigDecimal lo = number(row, "lo");
        BigDecimal hi = number(row, "hi");
        BigDecimal scale = number(row, "scale", BigDecimal.ONE);
        return switch (kind) {
            case "", "none" -> {
                if (clip && lo == null && hi == null) {
                    throw bad(row, Message.of("index.no-clip", cell(row, "node")));
                }
                yield new Scoring.Value(scale);
            }
            case "goalpost", "goalposts" -> {
                if (lo == null || hi == null) {
                    throw bad(row, Message.of("index.goalposts", cell(row, "node")));
                }
                yield new Scoring.Goalposts(lo, hi, scale, clip);
            }
            case "minmax" ->
                new Scoring.MinMax(
                        number(row, "lo", BigDecimal.ZERO).multiply(scale),
                        number(row, "hi", BigDecimal.ONE).multiply(scale));
            case "zscore" -> {
                if (clip) {
                    throw unknownNorm(row, norm);
                }
                yield new Scoring.ZScore(number(row, "lo", BigDecimal.ZERO), number(row, "hi", BigDecimal.ONE));
            }
            default -> throw unknownNorm(row, norm);
        };
    }

    private BadInputException unknownNorm(Table.Row row, String norm) {
        return bad(
                row,
                Message.of(
                        "index.unknown-word",
                        "norm",
                        norm,
                        "none, none_clip, goalposts, goalposts_clip, minmax, zscore"));
    }

    private BigDecimal number(Table.Row row, String column, BigDecimal unlessGiven) {
        return Objects.requireNonNullElse(number(row, column), unlessGiven);
    }

    private @Nullable BigDecimal number(Table.Row row, String column) {
        String cell = cell(row, column);
        if (cell.isEmpty() || cell.equals("NA")) {
            return null;
        }
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw bad(row, Message.of("evidence.table.cell", column, cell));
        }
    }

    private String cell(Table.Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    private BadInputException bad(Table.Row row, Message what) {
        return new BadInputException(
                new Problem(table.name(), String.valueOf(row.line()), what, Message.of("index.remedy")));
    }
}
