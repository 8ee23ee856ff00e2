package vn.tuanthu.rules.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
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

    private static final String CONTENTS = "law.yaml";

    /** What an article sets that ends a tier of government: its last day, by tier. */
    private static final String LAST_DAY_OF_TIER = "lastDayOfTier";

    private final List<Folder> folders;
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

    /**
     * What stands in one folder.
     *
     * @param name such as {@code nd85-2016}
     * @param files its files in the order in which the law is printed
     * @param instrument whose articles they are; null for what several instruments share
     * @param articles in the order of the files
     */
    record Folder(String name, List<String> files, @Nullable Instrument instrument, List<Article> articles) {
        static Folder parsed(String name, List<String> files) {
            String instrument = "instrument.yaml";
            return new Folder(
                    name,
                    List.copyOf(files),
                    files.contains(instrument)
                            ? StructuredInput.read(text(name + "/" + instrument), Instrument.class)
                            : null,
                    files.stream()
                            .filter(file -> file.endsWith(".yaml") && !file.equals(instrument))
                            .flatMap(file -> StructuredInput.read(text(name + "/" + file), Articles.class)
                                    .all())
                            .toList());
        }

        List<String> paths() {
            return files.stream().map(file -> FOLDER + name + "/" + file).toList();
        }
    }

    private Law(List<Folder> folders) {
        this.folders = folders;
        folders.forEach(this::add);
    }

    private void add(Folder folder) {
        if (folder.instrument() != null) {
            instruments.put(folder.name(), folder.instrument());
        }
        for (Article article : folder.articles()) {
            if (articles.put(article.id(), article) != null) {
                throw new IllegalStateException("two articles have the id " + article.id());
            }
            homes.put(article.id(), folder.name());
        }
    }

    /** What ships with the library: as the build has read it, or read when it is first asked for. */
    public static Law load() {
        return Loaded.LAW;
    }

    private static final class Loaded {
        static final Law LAW = new Law(CompiledLaw.folders().orElseGet(Law::parsed));
    }

    /** The folders as their files say. */
    static List<Folder> parsed() {
        return StructuredInput.read(text(CONTENTS), Contents.class).folders().entrySet().stream()
                .map(folder -> Folder.parsed(folder.getKey(), folder.getValue()))
                .toList();
    }

    /** Every file of the law, from the root of the class path, for its digest. */
    public List<String> paths() {
        return paths(folders);
    }

    static List<String> paths(List<Folder> folders) {
        return Stream.concat(Stream.of(FOLDER + CONTENTS), folders.stream().flatMap(folder -> folder.paths().stream()))
                .toList();
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
        return paths().stream().filter(path -> path.endsWith(".drl")).toList();
    }

    private static InputText text(String path) {
        return InputText.shipped(Law.class, FOLDER + path);
    }
}
