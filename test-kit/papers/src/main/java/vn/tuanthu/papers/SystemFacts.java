package vn.tuanthu.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;

/** What a register says of a system, in the words of the dossier; a {@link Gap} for each thing it does not say. */
final class SystemFacts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Wording words;
    private final InformationSystem system;
    private final @Nullable SystemProfile profile;

    SystemFacts(Wording words, InformationSystem system) {
        this.words = words;
        this.system = system;
        this.profile = system.profile();
    }

    String owner() {
        return Gap.unless(system.owner(), words.say("gap.owner"));
    }

    String operator() {
        return Gap.unless(system.operator(), words.say("gap.operator"));
    }

    String securityUnit() {
        return Gap.unless(system.securityUnit(), words.say("gap.security-unit"));
    }

    /** Owner, operator and unit in charge, with what the decree asks of each. */
    List<List<String>> bodies() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("body.owner"), owner()));
        rows.add(List.of(words.say("body.owner.more"), words.gap("gap.owner.more")));
        rows.add(List.of(words.say("body.operator"), operator()));
        rows.add(List.of(words.say("body.operator.more"), words.gap("gap.operator.more")));
        rows.add(List.of(words.say("body.security-unit"), securityUnit()));
        return rows;
    }

    /** What the system is for, how large it is and where it runs. */
    List<List<String>> scope() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("scope.name"), system.name()));
        rows.add(List.of(words.say("scope.purposes"), purposes()));
        rows.add(List.of(words.say("scope.information"), information()));
        rows.add(List.of(words.say("scope.users"), number(profile == null ? null : profile.users(), "gap.users")));
        rows.add(List.of(
                words.say("scope.basic"), number(profile == null ? null : profile.basicDataSubjects(), "gap.basic")));
        rows.add(List.of(
                words.say("scope.sensitive"),
                number(profile == null ? null : profile.sensitiveDataSubjects(), "gap.sensitive")));
        rows.add(List.of(words.say("scope.status"), words.say("status." + system.status())));
        rows.add(List.of(words.say("scope.go-live"), day(system.goLive(), "gap.go-live")));
        rows.add(List.of(words.say("scope.hosting"), hosting()));
        rows.add(List.of(words.say("scope.coverage"), words.gap("gap.coverage")));
        return rows;
    }

    /** What the decree asks besides from level 4 on. */
    List<List<String>> closer() {
        Boolean always = profile == null ? null : profile.roundTheClock();
        return List.of(
                List.of(
                        words.say("closer.connected"),
                        system.components().isEmpty()
                                ? words.gap("gap.connected")
                                : words.say("closer.components", String.join(", ", system.components()))),
                List.of(words.say("closer.attacks"), words.gap("gap.attacks")),
                List.of(words.say("closer.effect"), harm()),
                List.of(
                        words.say("closer.always"),
                        always == null
                                ? words.gap("gap.always")
                                : words.say(always ? "closer.always.yes" : "closer.always.no")));
    }

    /** The rows that submission and decision share. */
    List<List<String>> summary(String level, String basis) {
        return List.of(
                List.of(words.say("scope.name"), system.name()),
                List.of(words.say("level"), level),
                List.of(words.say("basis"), basis),
                List.of(words.say("body.owner"), owner()),
                List.of(words.say("body.operator"), operator()),
                List.of(words.say("scope.purposes"), purposes()));
    }

    String purposes() {
        return profile == null || profile.purposes().isEmpty()
                ? words.gap("gap.purposes")
                : joined(profile.purposes().stream()
                        .map(SystemProfile.Purpose::text)
                        .toList());
    }

    String information() {
        return profile == null || profile.information().isEmpty()
                ? words.gap("gap.information")
                : joined(profile.information().stream()
                        .map(SystemProfile.Information::text)
                        .toList());
    }

    String riskAssessment() {
        SystemProfile.LevelBasis risk = profile == null ? null : profile.riskAssessment();
        return risk == null
                ? words.gap("gap.assessment")
                : words.say(
                        "assessment.is",
                        Gap.unless(risk.document(), words.say("gap.assessment")),
                        DAY.format(risk.date()),
                        risk.level());
    }

    String harm() {
        if (profile == null) {
            return words.gap("gap.harm");
        }
        SystemProfile.DeclaredHarm harm = profile.harm();
        List<String> parts = new ArrayList<>();
        harm(parts, "harm.rights", harm.rights());
        harm(parts, "harm.publicInterest", harm.publicInterest());
        harm(parts, "harm.publicOrder", harm.publicOrder());
        harm(parts, "harm.nationalSecurity", harm.nationalSecurity());
        if (parts.isEmpty()) {
            return words.gap("gap.harm");
        }
        return String.join("; ", parts) + " (" + Gap.unless(harm.document(), words.say("gap.harm-document")) + ")";
    }

    private void harm(List<String> parts, String to, SystemProfile.@Nullable Harm degree) {
        if (degree != null) {
            parts.add(words.say(to, degree.text().vi()));
        }
    }

    private String hosting() {
        Hosting hosting = system.hosting();
        if (hosting == null) {
            return words.gap("gap.hosting");
        }
        String kind = words.say("hosting." + hosting.kind());
        return hosting.isLeased() ? kind + ": " + Gap.unless(hosting.provider(), words.say("gap.provider")) : kind;
    }

    String regulation() {
        InformationSystem.SecurityRegulation regulation = system.regulation();
        return regulation == null
                ? words.gap("gap.regulation")
                : words.say("dated", regulation.document(), DAY.format(regulation.date()));
    }

    /** The opinion of who appraised. */
    String opinion() {
        LevelApproval approval = system.approval();
        return words.gap(approval == null ? "gap.opinion" : "gap.opinion-anew");
    }

    /** The document of a part of the dossier. */
    String part(int part) {
        return system.dossier().stream()
                .filter(one -> one.part() == part)
                .map(InformationSystem.DossierPart::document)
                .findFirst()
                .orElseGet(() -> part == 1 || part == 3 || part == 4
                        ? words.say("submission.part.made")
                        : words.gap("gap.part"));
    }

    private String number(@Nullable Long count, String gap) {
        return count == null ? words.gap(gap) : words.say("count", count);
    }

    private String day(@Nullable LocalDate day, String gap) {
        return day == null ? words.gap(gap) : DAY.format(day);
    }

    private static String joined(List<LocalizedText> some) {
        return some.stream().map(text -> text.in(Language.VI)).collect(Collectors.joining(", "));
    }
}
