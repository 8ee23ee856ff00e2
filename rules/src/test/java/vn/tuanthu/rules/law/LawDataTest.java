package vn.tuanthu.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.rules.law.Measure.Condition;
import vn.tuanthu.rules.law.Measure.Demand;
import vn.tuanthu.rules.law.Measure.Group;
import vn.tuanthu.rules.proof.SecurityMeasures;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/** The data of the law beside tables that were written a second time, from the articles: {@code law.txt}, SecurityMeasures. */
class LawDataTest {
    private static final Law LAW = Law.load();

    @Test
    void instrumentsAndArticles() throws IOException {
        String told = Stream.concat(
                        LAW.instruments().stream().map(LawDataTest::line),
                        LAW.articles().stream()
                                .filter(article -> !(article instanceof Measure))
                                .map(LawDataTest::line))
                .collect(Collectors.joining("\n"));

        assertThat(told)
                .isEqualTo(Files.readString(Path.of("src/test/resources/law.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replaceAll(" +", " "))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void everyValueAndEveryWordOfItHasAName() {
        SoftAssertions softly = new SoftAssertions();
        for (Article article : LAW.articles()) {
            article.values().all().forEach((name, byDay) -> {
                softly.assertThat(ValueWords.name(name)).as(name).isInstanceOf(Message.class);
                for (Object value : byDay.values()) {
                    for (Message line : ValueWords.lines(value, LAW)) {
                        for (Language language : Language.values()) {
                            softly.assertThat(line.in(language))
                                    .as(article.id() + " " + name)
                                    .doesNotContainPattern("[A-Z]{2,}_[A-Z]|[a-z][A-Z][a-z]|\\d{4}-\\d{2}|--\\d");
                        }
                    }
                }
            });
        }
        softly.assertAll();
    }

    private static String line(Instrument one) {
        return join(one.code(), one.certainty(), one.firstDay(), one.lastDay(), one.grading() ? "grades" : "");
    }

    private static String line(Article article) {
        String sort = "";
        if (article instanceof Criterion criterion) {
            sort = join("level", criterion.level(), "of", criterion.regime());
        } else if (article instanceof LegalRequirement asked) {
            sort = join(
                    asked.firstDay(),
                    asked.lastDay() == null ? "" : "to " + asked.lastDay(),
                    asked.adviceFrom() == null ? "" : "advises from " + asked.adviceFrom(),
                    asked.advice() ? "advises" : "");
        } else if (article instanceof AdvisedFigure figure) {
            sort = join(
                    figure.setting(),
                    figure.bound() == AdvisedFigure.Bound.AT_LEAST ? ">=" : "<=",
                    figure.lastDay() == null ? "" : "to " + figure.lastDay());
        }
        return join(article.id(), article.certainty(), sort, values(article));
    }

    /** What an article sets; with its day where that is not the first day of the instrument. */
    private static String values(Article article) {
        Map<String, Object> onFirstDay = LAW.instrumentOf(article).stream()
                .map(Instrument::firstDay)
                .collect(Collectors.toMap(String::valueOf, day -> ""));
        return new TreeMap<>(article.values().all())
                .entrySet().stream()
                        .flatMap(one -> one.getValue().entrySet().stream()
                                .map(value -> join(
                                        one.getKey(),
                                        onFirstDay.getOrDefault(value.getKey().toString(), value.getKey()),
                                        value.getValue())))
                        .collect(Collectors.joining("; "));
    }

    private static String join(Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Test
    void measures() {
        List<Measure> measures = LAW.articles(Measure.class);
        assertThat(measures).extracting(Measure::id).containsExactlyInAnyOrderElementsOf(SecurityMeasures.ids());
        for (Measure measure : measures) {
            String id = measure.id();
            assertThat(measure.certainty())
                    .as(id)
                    .isEqualTo(id.startsWith("TCVN14423.") ? Certainty.SECOND_HAND : Certainty.TEXT_READ);
            assertThat(measure.group()).as(id).isEqualTo(group(id));
            assertThat(measure.askedBy())
                    .as(id)
                    .isEqualTo(id.startsWith("TCVN11930.") ? "TT12" : id.substring(0, id.indexOf('.')));
            assertThat(measure.notApplicableWhen())
                    .as(id)
                    .isEqualTo(SecurityMeasures.excuse(id) == null ? Set.of() : Set.of(SecurityMeasures.excuse(id)));
            for (int level = 1; level <= 5; level++) {
                assertThat(measure.isAskedAt(level))
                        .as("%s at level %s", id, level)
                        .isEqualTo(SecurityMeasures.ids(level).contains(id));
                if (measure.isAskedAt(level)) {
                    demand(id, level, measure.demand(level));
                }
            }
        }
    }

    private static void demand(String id, int level, Demand demand) {
        String where = id + " at level " + level;
        assertThat(letter(demand.need())).as(where).isEqualTo(SecurityMeasures.plain(id, level));
        assertThat(demand.stricter().stream()
                        .flatMap(condition -> Stream.of(written(condition).split(" ")))
                        .toList())
                .as(where)
                .containsExactlyInAnyOrderElementsOf(SecurityMeasures.conditions(id, level));
        assertThat(demand.devices()).as(where).isEqualTo(SecurityMeasures.devices(id, level));
        assertThat(demand.hotStandby()).as(where).isEqualTo(SecurityMeasures.hotStandby(id, level));
        assertThat(demand.distanceKm()).as(where).isEqualTo(SecurityMeasures.distanceKm(id));
    }

    private static Group group(String id) {
        if (id.startsWith("TCVN14423.")) {
            return Group.ADVISED;
        }
        return id.startsWith("L116.")
                ? Group.CYBER_LAW
                : id.startsWith("TT12.Z.") ? Group.ZONE : id.startsWith("TT12.D") ? Group.DESIGN : Group.ITEM;
    }

    private static String letter(Measure.Need need) {
        return need == Measure.Need.ANY ? "a" : need.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The condition as the table of the second opinion writes it. */
    private static String written(Condition condition) {
        Map<Set<Role>, String> roles = Map.of(
                Set.of(Role.DATA_CENTRE, Role.CLOUD, Role.IDENTITY_OR_SIGNATURE, Role.INTEGRATION_AND_SHARING), "open",
                Set.of(Role.INTERNAL_NETWORK, Role.SECURITY_OPERATIONS_CENTRE), "inner",
                Set.of(Role.CENTRAL_DATABASE), "central",
                Set.of(Role.SHARED_DATABASE), "shared",
                Set.of(Role.MAIL), "mail");
        String means = ":" + letter(condition.need());
        if (condition.information() != null) {
            assertThat(join(condition.criteria(), condition.roles(), condition.information()))
                    .isEqualTo("[STATE_SECRET]");
            return "secret" + means;
        }
        String article = condition.criteria().stream()
                .map(criterion -> criterion.equals("ND85.9.2c") ? "users" : criterion.replace("ND85.", ""))
                .collect(Collectors.joining(means + " "));
        return article + (condition.roles() == null ? "" : "+" + roles.get(condition.roles())) + means;
    }
}
