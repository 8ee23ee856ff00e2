package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Tiers;

/**
 * The law that ships with this library: one folder for each instrument, with its articles as YAML and the rules on them
 * beside. {@code law.yaml} lists the folders and their files. Immutable and safe for use by several threads.
 */
public final class Law {
    /** The folder of the law on the class path. */
    public static final String FOLDER = "vn/tuanthu/law/";

    /** What an article sets that ends a tier of government: its last day, by tier. */
    private static final String LAST_DAY_OF_TIER = "lastDayOfTier";

    private final Map<String, List<String>> files;
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    /** By article, the folder it stands in. */
    private final Map<String, String> homes = new HashMap<>();

    /** {@code law.yaml}: the files of each folder, in the order in which the law is printed. */
    record Contents(@JsonProperty(required = true) Map<String, List<String>> folders) {}

    /**
     * A file of articles.
     *
     * @param askedBy code of the instrument that asks for the measures of the file
     */
    record Articles(
            @Nullable String askedBy,
            @Nullable List<Criterion> criteria,
            @Nullable List<LegalRequirement> requirements,
            @Nullable List<Measure> measures,
            @Nullable List<AdvisedFigure> figures,
            @Nullable List<SpendingArticle> spending,
            @Nullable List<Provision> provisions) {
        Stream<Article> all() {
            Stream<Measure> asked =
                    measures == null ? Stream.empty() : measures.stream().map(measure -> measure.askedBy(askedBy));
            return Stream.concat(
                    Stream.of(criteria, requirements, figures, spending, provisions)
                            .flatMap(some -> some == null ? Stream.<Article>empty() : some.stream()),
                    asked);
        }
    }

    private Law(Map<String, List<String>> files) {
        this.files = files;
        files.forEach((folder, names) -> names.forEach(name -> add(folder, name)));
    }

    private void add(String folder, String name) {
        String path = folder + "/" + name;
        if (name.equals("instrument.yaml")) {
            instruments.put(folder, StructuredInput.read(text(path), Instrument.class));
        } else if (name.endsWith(".yaml")) {
            StructuredInput.read(text(path), Articles.class).all().forEach(article -> {
                if (articles.put(article.id(), article) != null) {
                    throw new IllegalStateException("two articles have the id " + article.id());
                }
                homes.put(article.id(), folder);
            });
        }
    }

    /** What ships with the library, read when it is first asked for. */
    public static Law load() {
        return Loaded.LAW;
    }

    private static final class Loaded {
        static final Law LAW = new Law(contents());
    }

    /** Every file of the folder, for its digest: known without reading the articles. */
    public static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("law.yaml"));
        contents().forEach((folder, names) -> names.forEach(name -> paths.add(folder + "/" + name)));
        return paths.stream().map(path -> FOLDER + path).toList();
    }

    private static Map<String, List<String>> contents() {
        return StructuredInput.read(text("law.yaml"), Contents.class).folders();
    }

    /** The instruments in the order of the folder. */
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    /** The instrument of that code. */
    public Optional<Instrument> instrument(String code) {
        return instruments.values().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Every article in the order of the folder. */
    public List<Article> articles() {
        return List.copyOf(articles.values());
    }

    /** Every article of one sort, in the order of the folder. */
    public <T extends Article> List<T> articles(Class<T> sort) {
        return articles.values().stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    /** The article of that id. */
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** The instrument that {@code article} belongs to; empty for what several instruments share. */
    public Optional<Instrument> instrumentOf(Article article) {
        return Optional.ofNullable(instruments.get(homes.get(article.id())));
    }

    /** The folder that {@code article} stands in, such as {@code nd85-2016}. */
    public String folderOf(Article article) {
        return Objects.requireNonNull(homes.get(article.id()), "an article of this law");
    }

    /** The tiers of government, with the last day of each that some instrument has ended. */
    public Tiers tiers() {
        Map<Agency.Tier, LocalDate> lastDays = new EnumMap<>(Agency.Tier.class);
        for (Article provision : articles(Provision.class)) {
            provision
                    .values()
                    .days(LAST_DAY_OF_TIER, LocalDate.MAX)
                    .forEach((tier, lastDay) -> lastDays.put(Agency.Tier.valueOf(tier), lastDay));
        }
        return new Tiers(lastDays);
    }

    /** The DRL files of the law, from the root of the class path. */
    public List<String> ruleFiles() {
        return files.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(name -> name.endsWith(".drl"))
                        .map(name -> FOLDER + entry.getKey() + "/" + name))
                .toList();
    }

    private static InputText text(String path) {
        return InputText.shipped(Law.class, FOLDER + path);
    }
}
