package vn.tuanthu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.index.Comparison;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.index.RankImprovement;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.index.robustness.Robustness;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.pages.RankingPage;
import vn.tuanthu.papers.RankingAnnex;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.report.RankingCsv;
import vn.tuanthu.report.RankingHead;
import vn.tuanthu.report.RankingJson;
import vn.tuanthu.report.RankingText;
import vn.tuanthu.robustness.RobustnessStudy;
import vn.tuanthu.tables.RankingWorkbook;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/** {@code rank TABLE --index INDEX}: scores and ranks. */
@Command(mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        CSV,
        XLSX,
        HTML
    }

    private static final int NAMED = 20;
    static final int MOST_DECIMALS = 12;

    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption plan;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private TableOption table;

    @Mixin
    private ReviewOption review;

    @Parameters(paramLabel = "TABLE")
    private Path file;

    /** For the help, which names the indices that ship. */
    static final class Indices extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Indices() {
            super(IndexReader.BUNDLED);
        }
    }

    @Option(names = "--index", required = true, paramLabel = "INDEX", completionCandidates = Indices.class)
    private String index;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|csv|xlsx|html")
    private Format format;

    @Option(names = "--compare", paramLabel = "A,B")
    private @Nullable List<String> compared;

    @Option(names = "--raise", paramLabel = "UNIT")
    private @Nullable String raised;

    @Option(names = "--published-decimals", paramLabel = "N")
    private @Nullable Integer publishedDecimals;

    @Option(names = "--robustness", defaultValue = "0", paramLabel = "RUNS")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N")
    private long seed;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--dated", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate dated;

    @Option(names = "--issuer", defaultValue = "", paramLabel = "NAME")
    private String issuer;

    @Option(names = "--annex", paramLabel = "FILE.docx")
    private @Nullable Path annex;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (compared != null
                && (compared.size() > 2
                        || (compared.size() == 1 && !compared.get(0).contains(",")))) {
            throw misuse("cli.rank.compare");
        }
        if (runs < 0 || runs > RobustnessStudy.MOST_RUNS) {
            throw misuse("robustness.runs", RobustnessStudy.MOST_RUNS);
        }
        if ((format == Format.XLSX || format == Format.HTML) && out == null) {
            throw misuse("cli.rank.out");
        }
        if (compared != null && raised != null) {
            throw misuse("cli.rank.one");
        }
        if ((compared != null || raised != null) && format != Format.TEXT && format != Format.JSON) {
            throw misuse("cli.rank.reasons");
        }
        if (runs > 0 && (compared != null || raised != null || format == Format.CSV)) {
            throw misuse("cli.rank.robustness");
        }
        if ((compared != null || raised != null) && review.isHeldAgainst()) {
            throw misuse("cli.rank.held-against");
        }
        if (annex != null && (!annex.toString().toLowerCase(Locale.ROOT).endsWith(".docx") || annex.equals(out))) {
            throw misuse("cli.rank.annex");
        }
        if (annex != null && (compared != null || raised != null)) {
            throw misuse("cli.rank.annex.reasons");
        }
        if (publishedDecimals != null && (publishedDecimals < 0 || publishedDecimals > MOST_DECIMALS)) {
            throw misuse("cli.rank.decimals", MOST_DECIMALS);
        }
        program.progress.at("ranking");
        IndexDefinition definition = IndexOption.read(index);
        RankingExplanation defence =
                defence(publishedDecimals == null ? definition : definition.publishedTo(publishedDecimals));
        Ranking ranking = defence.ranking();
        if (annex != null) {
            AtomicFile.write(annex, RankingAnnex.docx(defence, head().or(definition)));
        }
        switch (format) {
            case XLSX ->
                AtomicFile.write(needed(out), RankingWorkbook.of(defence, robustness(ranking), program.language));
            case HTML ->
                AtomicFile.write(
                        needed(out),
                        RankingPage.of(defence, robustness(ranking), head().or(definition), program.language));
            default -> print(text(defence));
        }
        return Tuanthu.OK;
    }

    private CommandLine.ParameterException misuse(String key, Object... arguments) {
        return new CommandLine.ParameterException(
                spec.commandLine(), Message.of(key, arguments).in(program.language));
    }

    private String text(RankingExplanation defence) {
        if (compared != null) {
            return compared(defence, compared);
        }
        if (raised != null) {
            UnitScore unit = unit(defence.ranking(), raised);
            List<RankImprovement> raises = defence.raise(unit.unit().id());
            return format == Format.JSON
                    ? RankingJson.of(defence.ranking(), unit, raises, program.language)
                    : RankingText.raise(defence.ranking(), unit, raises, program.language);
        }
        return switch (format) {
            case JSON -> RankingJson.of(defence, robustness(defence.ranking()), program.language);
            case CSV -> RankingCsv.of(defence, isLanguageAsked() ? program.language : Language.EN);
            default -> RankingText.of(defence, program.language) + robustnessText(defence.ranking());
        };
    }

    /** CSV is for programs unless its reader's language is asked for. */
    private boolean isLanguageAsked() {
        CommandLine own = spec.commandLine();
        return own.getParseResult().hasMatchedOption("--lang")
                || own.getParent().getParseResult().hasMatchedOption("--lang");
    }

    private String compared(RankingExplanation defence, List<String> units) {
        List<String> pair = units.size() == 2 ? units : pair(defence.ranking(), units.get(0));
        UnitScore first = unit(defence.ranking(), pair.get(0));
        UnitScore second = unit(defence.ranking(), pair.get(1));
        Comparison comparison = defence.compare(first.unit().id(), second.unit().id())
                .orElseThrow(() -> new BadInputException(new Problem(
                        file.toString(),
                        "",
                        Message.of("index.compare.none"),
                        Message.of("index.compare.none.remedy"))));
        return format == Format.JSON
                ? RankingJson.of(comparison, program.language)
                : RankingText.compare(comparison, program.language);
    }

    private void print(String text) {
        if (out != null) {
            AtomicFile.write(out, text);
        } else {
            program.progress.end();
            PrintWriter printer = spec.commandLine().getOut();
            printer.print(text);
        }
    }

    private static Path needed(@Nullable Path out) {
        return Objects.requireNonNull(out, "asked for above");
    }

    private RankingHead head() {
        return new RankingHead(year, dated, issuer);
    }

    private @Nullable Robustness robustness(Ranking ranking) {
        if (runs == 0) {
            return null;
        }
        program.progress.at("trying");
        return RobustnessStudy.of(ranking, runs, seed, done -> program.progress.progressed(done, runs));
    }

    private String robustnessText(Ranking ranking) {
        Robustness robustness = robustness(ranking);
        return robustness == null ? "" : RankingText.robustness(ranking, robustness, program.language);
    }

    /** Two names that may hold commas themselves, parted at the comma that leaves a unit on each side. */
    private List<String> pair(Ranking ranking, String both) {
        List<List<String>> pairs = new ArrayList<>();
        for (int comma = both.indexOf(','); comma >= 0; comma = both.indexOf(',', comma + 1)) {
            pairs.add(List.of(both.substring(0, comma), both.substring(comma + 1)));
        }
        List<List<String>> known = pairs.stream()
                .filter(pair -> pair.stream().allMatch(one -> find(ranking, one).isPresent()))
                .toList();
        if (known.size() > 1 || (known.isEmpty() && pairs.size() > 1)) {
            throw misuse("cli.rank.compare");
        }
        return known.isEmpty() ? pairs.get(0) : known.get(0);
    }

    /** The unit of that code, or the only one of that name. */
    private static Optional<UnitScore> find(Ranking ranking, String wanted) {
        String alike = VisibleText.alike(wanted);
        return ranking.units().stream()
                .filter(unit -> VisibleText.alike(unit.unit().id()).equals(alike))
                .findFirst()
                .or(() -> {
                    List<UnitScore> named = ranking.units().stream()
                            .filter(unit ->
                                    VisibleText.alike(unit.unit().name()).equals(alike))
                            .toList();
                    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
                });
    }

    private UnitScore unit(Ranking ranking, String id) {
        List<String> known =
                ranking.units().stream().map(unit -> unit.unit().id()).toList();
        Optional<UnitScore> unit = find(ranking, id);
        if (unit.isEmpty()) {
            throw new BadInputException(new Problem(
                    file.toString(),
                    "",
                    Message.of("index.unknown-unit", id),
                    Suggestion.nearest(id, known)
                            .map(near -> Message.of("input.did-you-mean-one", near))
                            .orElseGet(() -> Message.of(
                                    "input.one-of", known.stream().limit(NAMED).toList()))));
        }
        return unit.get();
    }

    private RankingExplanation defence(IndexDefinition definition) {
        PrintWriter err = spec.commandLine().getErr();
        return new IndexedTable(
                        definition,
                        table,
                        plan::read,
                        ofEvidence -> asOf.or(ofEvidence, err, program.language),
                        evidence -> TableOption.tell(evidence, err, program.language))
                .ranked(file, (units, ranker, reader) -> review.read(units, definition, ranker, table, reader));
    }
}
